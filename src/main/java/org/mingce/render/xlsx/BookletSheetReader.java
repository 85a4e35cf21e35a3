package org.mingce.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.page.Page;
import org.mingce.render.Branch;
import org.mingce.render.PrintedTable;
import org.mingce.render.xlsx.BookletSheet.Place;
import org.mingce.render.xlsx.CellLook.Font;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the sheets of a booklet from its page: a sheet for each official table; of a booklet that prints none, one for
 * each form of its annexes.
 */
final class BookletSheetReader {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What is only for the web page. */
    private static final String ON_SCREEN = "screen-only";

    private final TabNames names = new TabNames();

    /** The sheets of a page, with these tables; at least one. */
    List<BookletSheet> read(Page page, List<PrintedTable> tables) {
        List<BookletSheet> sheets = new ArrayList<>();
        tables.forEach(table -> official(table).ifPresent(sheets::add));
        if (sheets.isEmpty()) {
            forms(new Branch(page.document().getDocumentElement()), sheets);
        }
        if (sheets.isEmpty()) {
            SheetCell title = line(0, 1, page.title(), Font.TITLE, "center");
            sheets.add(new BookletSheet(names.take(page.title()), List.of(title), 1, 0, 0, Map.of()));
        }
        return sheets;
    }

    private Optional<BookletSheet> official(PrintedTable printed) {
        Branch block = printed.block();
        Optional<Branch> table = block.within("table").stream().filter(found -> found.is("official")).findFirst();
        return table.map(found -> {
            List<Branch> above = lines(block, found, true);
            TableGrid grid = new TableGrid(found, rowsOf(above));
            List<SheetCell> cells = around(above, lines(block, found, false), grid);
            Map<Place, String> formulas =
                    new Formulas(cells, printed.printed()).of(new FormulaSums(printed.figures()));
            String name = printed.table().number().isEmpty() ? printed.table().title() : printed.table().number();
            int head = rowsOf(above) + grid.head();
            return new BookletSheet(names.take(name), cells, grid.width(), head, grid.names(), formulas);
        });
    }

    /** The forms of the annexes, each under the heading that stands before it. */
    private void forms(Branch root, List<BookletSheet> sheets) {
        List<Branch> headings = new ArrayList<>();
        for (Branch piece : root.within("h1", "h2", "h3", "h4", "h5", "h6", "table")) {
            if (HEADINGS.contains(piece.name())) {
                headings.add(0, piece);
            } else if (piece.is("form")) {
                List<Branch> above = headings.stream().limit(1).toList();
                TableGrid grid = new TableGrid(piece, above.size());
                sheets.add(new BookletSheet(names.take(above.isEmpty() ? "" : above.get(0).text()),
                        around(above, List.of(), grid), grid.width(), above.size() + grid.head(), 0, Map.of()));
            }
        }
    }

    /** The sheets of a page that is no booklet: its tables of class {@code sheet}, each with what leads to it. */
    List<BookletSheet> plain(Branch root) {
        List<BookletSheet> sheets = new ArrayList<>();
        List<Branch> above = new ArrayList<>();
        for (Branch piece : root.within("h1", "h2", "h3", "h4", "h5", "h6", "p", "table")) {
            if (HEADINGS.contains(piece.name())) {
                above.clear();
                above.add(piece);
            } else if (piece.is("sheet")) {
                TableGrid grid = new TableGrid(piece, above.size());
                String name = above.isEmpty() ? "" : above.get(0).text();
                sheets.add(new BookletSheet(names.take(name), around(above, List.of(), grid), grid.width(),
                        above.size() + grid.head(), grid.names(), Map.of()));
            } else if (piece.is("lead") && !piece.text().isEmpty()) {
                above.add(piece);
            }
        }
        return sheets;
    }

    /** The headings and paragraphs of a block before or after its table, in order. */
    private static List<Branch> lines(Branch block, Branch table, boolean before) {
        List<Branch> lines = new ArrayList<>();
        boolean passed = false;
        for (Branch piece : block.within("h1", "h2", "h3", "h4", "h5", "h6", "p", "table")) {
            if (piece.element() == table.element()) {
                passed = true;
            } else if (passed != before && isLine(piece, table) && !piece.text().isEmpty()) {
                lines.add(piece);
            }
        }
        return lines;
    }

    /** Whether it stands beside the table, for all formats. */
    private static boolean isLine(Branch piece, Branch table) {
        for (Node node = piece.element(); node instanceof Element around; node = node.getParentNode()) {
            if (around == table.element() || new Branch(around).is(ON_SCREEN)) {
                return false;
            }
        }
        return !piece.name().equals("table");
    }

    /** Department and unit share a row. */
    private static boolean sharesRow(List<Branch> lines, int index) {
        return index > 0 && lines.get(index).is("table-unit") && lines.get(index - 1).is("table-department");
    }

    private static int rowsOf(List<Branch> lines) {
        int rows = 0;
        for (int i = 0; i < lines.size(); i++) {
            rows += sharesRow(lines, i) ? 0 : 1;
        }
        return rows;
    }

    private static List<SheetCell> around(List<Branch> above, List<Branch> below, TableGrid grid) {
        int width = Math.max(1, grid.width());
        List<SheetCell> cells = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < above.size(); i++) {
            Branch line = above.get(i);
            boolean title = HEADINGS.contains(line.name());
            String align = title ? "center" : line.is("table-number") || line.is("table-unit") ? "right" : "left";
            if (width > 1 && i + 1 < above.size() && sharesRow(above, i + 1)) {
                int half = (width + 1) / 2;
                cells.add(line(row, half, line.text(), Font.TABLE, align));
                Branch unit = above.get(++i);
                SheetCell right = line(row, width - half, unit.text(), Font.TABLE, "right");
                cells.add(new SheetCell(row, half, 1, width - half, right.text(), right.number(), right.mark(),
                        right.look()));
            } else {
                cells.add(line(row, width, line.text(), title ? Font.TITLE : Font.TABLE, align));
            }
            row++;
        }
        cells.addAll(grid.cells());
        row += grid.height();
        for (Branch line : below) {
            cells.add(line(row++, width, line.text(), Font.TABLE, "left"));
        }
        return cells;
    }

    private static SheetCell line(int row, int width, String text, Font font, String align) {
        return new SheetCell(row, 0, 1, width, text, Optional.empty(), Optional.empty(),
                CellLook.line(font, align, text));
    }
}
