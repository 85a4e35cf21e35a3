/**
 * An official table as {@code templates/tables/<id>.yaml} declares it: rows and columns with their names, what adds up
 * to what, what comes from the accounts, and what must equal what in another table. Values only; package
 * {@code catalogue} reads them.
 */
package org.mingce.model.table;
