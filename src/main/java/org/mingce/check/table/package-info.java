/**
 * Rules on the official tables: what their declarations say must hold within a table and between tables
 * ({@link org.mingce.check.table.Relations}), stated cells against what follows for them, last year's carry-over,
 * initial budgets, and tables that lack their detail. What a table is, only its declaration knows.
 */
package org.mingce.check.table;
