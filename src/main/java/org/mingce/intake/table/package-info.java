/**
 * Sheets to the cells of official tables: which table a sheet holds, which row and column of it each amount belongs to.
 * All by what is written there, number, title, heads, codes and names, held to the catalogue; never by position.
 */
package org.mingce.intake.table;
