package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingce.intake.sheet.Cell;
import org.mingce.intake.sheet.Sheet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/** What is to be told of sheets that are read, each with its place: {@code file:sheet!B7}. */
final class Remarks {

    private final Messages messages = Messages.of(Remarks.class);
    private final Map<String, String> titles;
    private final List<Diagnostic> said = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** @param titles what tables are called, by id */
    Remarks(Map<String, String> titles) {
        this.titles = titles;
    }

    List<Diagnostic> said() {
        return said;
    }

    private static Position at(Sheet sheet, String place) {
        return Position.of(sheet.file() + ":" + sheet.name() + "!" + place);
    }

    private static Position at(Grid grid, int row, int column) {
        return Position.of(grid.sheet().file() + ":" + grid.place(row, column));
    }

    private static Position of(Sheet sheet) {
        return Position.of(sheet.file() + ":" + sheet.name());
    }

    private String title(String table) {
        return titles.getOrDefault(table, table);
    }

    /** A table was read. */
    void table(Sheet sheet, String table, int cells) {
        said.add(messages.note(cells > 0 ? "import.table" : "import.table/empty", of(sheet), title(table), cells));
    }

    /** A sheet holds no official table, or none that could be told. */
    void sheet(Sheet sheet, boolean hasAmounts) {
        said.add(messages.note(hasAmounts ? "import.sheet" : "import.sheet/text", of(sheet)));
    }

    /** A sheet is of another year. */
    void year(Sheet sheet, String other, int year) {
        said.add(messages.warning("import.year", of(sheet), other, year));
    }

    /** A table's title stands there, but no head below it. */
    void head(Sheet sheet, int row, String table) {
        said.add(messages.error("import.head", at(sheet, Cell.place(row, 0)), title(table)));
    }

    /** A hidden sheet holds a table that a sheet that is seen holds too. */
    void hiddenSheet(Sheet sheet, String table) {
        said.add(messages.warning("import.hidden/sheet", of(sheet), title(table)));
    }

    /** Hidden rows or columns were read as if they were seen. */
    void hidden(Sheet sheet, String rows, String columns) {
        said.add(messages.note("import.hidden", of(sheet), rows + (rows.isEmpty() || columns.isEmpty() ? "" : " ")
                + columns));
    }

    /** The unit is none that amounts may have. */
    void unit(Sheet sheet, String table, String label) {
        String named = label.contains(" ") ? "import.unit/several" : "import.unit/other";
        String key = label.isEmpty() ? "import.unit" : named;
        said.add(messages.error(key, of(sheet), title(table), label));
    }

    /** The unit was taken from elsewhere. */
    void unitTaken(Sheet sheet, String table, String label) {
        said.add(messages.note("import.unit/taken", of(sheet), title(table), label));
    }

    /** A column of amounts is none of the table's. */
    void column(Grid grid, Head head, int column, List<Integer> rows, String table) {
        List<Integer> filled = rows.stream().filter(row -> grid.cell(row, column).isPresent()).toList();
        String range = Cell.place(filled.get(0), column) + ":" + Cell.place(filled.get(filled.size() - 1), column);
        String path = String.join("/", head.path(column));
        said.add(messages.warning(path.isEmpty() ? "import.column/no-head" : "import.column", at(grid.sheet(), range),
                title(table), path));
    }

    /** Columns beside the table speak of something else. */
    void block(Grid grid, Head head, ColumnBlock block, List<Integer> rows, String table) {
        int first = block.labels().get(0);
        int last = block.others().get(block.others().size() - 1);
        said.add(messages.warning("import.block", at(grid.sheet(), Cell.place(rows.get(0), first) + ":"
                + Cell.place(rows.get(rows.size() - 1), last)), title(table), String.join("/", head.path(first))));
    }

    /** Two columns have the same head. */
    void doubled(Grid grid, Head head, int one, int other, String table) {
        said.add(messages.error("import.doubled", at(grid, head.last(), one), title(table),
                String.join("/", head.path(one)), Cell.place(head.last(), other)));
    }

    /** A column of the table is not there. */
    void missing(Sheet sheet, String table, String columns) {
        said.add(messages.warning("import.missing", of(sheet), title(table), columns));
    }

    /** A row with amounts is none of the table's. */
    void row(Grid grid, int row, int column, String label, String table) {
        said.add(messages.warning(label.isBlank() ? "import.row/no-label" : "import.row", at(grid, row, column),
                title(table), label));
    }

    /** A code has another name than the classification gives it. */
    void name(Grid grid, int row, int column, String code, String shown, String known) {
        if (told.add(code + " " + shown)) {
            said.add(messages.warning("import.name", at(grid, row, column), code, shown, known));
        }
    }

    /** A cell that should hold an amount holds something else. */
    void amount(Grid grid, Cell cell) {
        String key = switch (cell.kind()) {
            case ERROR -> "import.amount/error";
            case FORMULA -> "import.amount/formula";
            default -> "import.amount";
        };
        said.add(messages.error(key, at(grid, cell.row(), cell.column()), cell.text().strip()));
    }

    /** An amount has more than 分. */
    void fraction(Grid grid, Cell cell) {
        said.add(messages.warning("import.fraction", at(grid, cell.row(), cell.column()), cell.text()));
    }

    /** Two cells state different amounts for one. */
    void twice(String table, String row, String column, ReadCell first, ReadCell second) {
        said.add(messages.error("import.twice", Position.of(second.file() + ":" + second.place()), title(table),
                row, column, second.money().yuan().toPlainString(), first.money().yuan().toPlainString(),
                first.file() + ":" + first.place()));
    }

    /** A table is larger than any official one. */
    void large(Sheet sheet, String table) {
        said.add(messages.error("import.large", of(sheet), title(table)));
    }

    /** Several tables fit a sheet that has no title. */
    void ambiguous(Sheet sheet, String tables) {
        said.add(messages.error("import.ambiguous", of(sheet), tables));
    }
}
