/**
 * Rules on the official tables: declared relations within a table ({@link WithinTable}) and between tables
 * ({@link BetweenTables}), stated cells against what follows for them, last year's carry-over, initial budgets, and
 * tables that lack their detail.
 */
package org.mingce.check.table;
