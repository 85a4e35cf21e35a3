/**
 * Writes the official tables as a workbook, a sheet each. What a table looks like, its heads and what stands in which
 * cell, comes from the page; what adds up to what, from the table's declaration.
 */
package org.mingce.render.xlsx;
