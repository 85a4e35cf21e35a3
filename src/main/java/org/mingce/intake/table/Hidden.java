package org.mingce.intake.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingce.intake.sheet.Cell;
import org.mingce.intake.sheet.Sheet;

/** Rows and columns of a sheet that a person does not see, but that are read. */
final class Hidden {

    private static final int NAMED = 8;

    private Hidden() {
    }

    /** Remarks those that hold anything. */
    static void remark(Sheet sheet, Remarks remarks) {
        List<Integer> columns = sheet.hiddenColumns().stream().filter(column -> sheet.rows().values().stream()
                .anyMatch(row -> row.containsKey(column))).sorted().toList();
        List<Integer> rows = sheet.hiddenRows().stream().sorted(Comparator.naturalOrder()).toList();
        if (!rows.isEmpty() || !columns.isEmpty()) {
            remarks.hidden(sheet, rows.stream().limit(NAMED).map(row -> Integer.toString(row + 1))
                            .collect(Collectors.joining(" ")) + (rows.size() > NAMED ? " …" : ""),
                    columns.stream().limit(NAMED).map(column -> Cell.place(0, column).replace("1", ""))
                            .collect(Collectors.joining(" ")));
        }
    }
}
