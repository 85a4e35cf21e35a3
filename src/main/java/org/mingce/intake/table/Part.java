package org.mingce.intake.table;

import java.util.Optional;
import org.mingce.intake.sheet.Sheet;

/**
 * Rows of a sheet that hold one table.
 *
 * @param sheet  the sheet
 * @param top    the first row
 * @param bottom the last row
 * @param table  the id of the table that title or number say it is; empty where neither says
 */
record Part(Sheet sheet, int top, int bottom, Optional<String> table) {
}
