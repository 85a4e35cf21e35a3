package org.mingce.render.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.page.CellMark;
import org.mingce.render.Branch;
import org.mingce.render.PrintedNumber;
import org.mingce.render.xlsx.BookletSheet.Place;

/** Reads a table of the page into cells that know their places: what spans columns or rows takes all of them. */
final class TableGrid {

    private final int top;
    private final boolean grouped;
    private final String amounts;
    private final List<SheetCell> cells = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();
    private int row;
    private int head;
    private int names;
    private boolean severalNames;

    /** @param top the row of the sheet in which the table begins */
    TableGrid(Branch table, int top) {
        this.top = top;
        this.row = top;
        List<String> numbers = table.within("td").stream().filter(cell -> cell.is("amount")).map(Branch::text)
                .filter(text -> PrintedNumber.of(text).isPresent()).toList();
        this.grouped = numbers.stream().anyMatch(number -> number.contains(","));
        this.amounts = format(numbers.isEmpty() ? BigDecimal.ZERO : PrintedNumber.of(numbers.get(0)).orElseThrow(),
                grouped);
        List<Branch> rows = table.within("tr");
        long heads = table.within("thead").stream().mapToLong(part -> part.within("tr").size()).sum();
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), rows.size() - i, i < heads);
            head = i < heads ? row - top : head;
        }
    }

    /** The cells, row by row. */
    List<SheetCell> cells() {
        return cells;
    }

    /** How many rows the table has. */
    int height() {
        return row - top;
    }

    /** How many of them are heads. */
    int head() {
        return head;
    }

    /** How many columns it has. */
    int width() {
        return cells.stream().mapToInt(cell -> cell.column() + cell.width()).max().orElse(0);
    }

    /** How many columns say what a row is: up to the only name that a row has; none where rows have several. */
    int names() {
        return severalNames ? 0 : names;
    }

    private void read(Branch line, int left, boolean heading) {
        int column = 0;
        boolean named = false;
        for (Branch cell : line.children()) {
            if (!cell.name().equals("td") && !cell.name().equals("th")) {
                continue;
            }
            while (taken.contains(new Place(row, column))) {
                column++;
            }
            int width = cell.span("colspan");
            int height = Math.min(cell.span("rowspan"), left);
            for (int down = 0; down < height; down++) {
                for (int across = 0; across < width; across++) {
                    taken.add(new Place(row + down, column + across));
                }
            }
            cells.add(cell(cell, line, column, height, width, heading));
            column += width;
            if (cell.is("name")) {
                severalNames |= named;
                named = true;
                names = Math.max(names, column);
            }
        }
        row++;
    }

    private SheetCell cell(Branch cell, Branch line, int column, int height, int width, boolean heading) {
        String text = cell.text();
        boolean numeric = cell.name().equals("td") && (cell.is("amount") || cell.is("center") || cell.is("line"));
        Optional<BigDecimal> number = numeric ? PrintedNumber.of(text) : Optional.empty();
        CellLook look = look(cell, line, heading);
        if (cell.is("amount")) {
            look = look.formatted(number.map(shown -> format(shown, grouped)).orElse(amounts));
        } else if (number.isPresent()) {
            look = look.formatted(format(number.get(), false));
        }
        return new SheetCell(row, column, height, width, text, number, CellMark.of(cell.element()),
                number.isPresent() ? look : look.quotedFor(text));
    }

    private static CellLook look(Branch cell, Branch line, boolean heading) {
        boolean bold = heading || line.is("total") || line.is("class");
        boolean head = heading && cell.name().equals("th");
        boolean centered = cell.is("center") || cell.is("line") || cell.name().equals("th") && !cell.is("name");
        boolean name = cell.is("name");
        // An amount keeps off the line beside it.
        int depth = line.is("item") ? 2 : line.is("section") || cell.is("below") ? 1 : 0;
        int indent = name ? depth : cell.is("amount") ? 1 : 0;
        return new CellLook(bold ? CellLook.Font.BOLD : CellLook.Font.TABLE,
                head || centered ? "center" : cell.is("amount") ? "right" : "left", indent, true, head, "", false);
    }

    private static String format(BigDecimal number, boolean grouped) {
        String whole = grouped ? "#,##0" : "0";
        return number.scale() > 0 ? whole + "." + "0".repeat(number.scale()) : whole;
    }
}
