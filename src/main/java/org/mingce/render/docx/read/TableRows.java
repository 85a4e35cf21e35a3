package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.StyleKey;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.newtable.TableBox;

/** Reads a table's rows; keeps count of the cells that reach down from rows above. */
final class TableRows {

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,4}");

    private final TreeReading reading;
    private final Surround around;
    private final String scope;
    private final int[] columns;
    private final Optional<TableBox> box;
    private final List<String> ids;
    /** For each column the cell that reaches down into it. */
    private final Reach[] reaches;

    /**
     * @param tableClass the table's classes, of which the first scopes the styles of what is in its cells
     * @param columns    the layout's columns
     * @param box        the layout's table, which knows which of the tree's columns it has joined
     * @param ids        places to mark in the first cell
     */
    TableRows(TreeReading reading, Surround around, String tableClass, int[] columns, Optional<TableBox> box,
            List<String> ids) {
        this.reading = reading;
        this.around = around;
        this.scope = StyleKey.scope(tableClass);
        this.columns = columns;
        this.box = box;
        this.ids = new ArrayList<>(ids);
        this.reaches = new Reach[columns.length];
    }

    /** A row of the tree: its element, its cells, and whether it belongs to the head. */
    record Source(Element element, List<Element> cells, boolean header) {
    }

    /** A cell that reaches down: what it looks like, how many rows are left, how many columns it has. */
    private record Reach(TableBlock.Cell cell, int rows) {
    }

    /** The rows. */
    List<TableBlock.Row> read(List<Source> sourceRows) {
        List<TableBlock.Row> rows = new ArrayList<>();
        for (int i = 0; i < sourceRows.size(); i++) {
            rows.add(row(sourceRows.get(i), sourceRows.size() - i));
        }
        for (int i = 0; i < sourceRows.size(); i++) {
            if (i + 1 < rows.size() && stayTogether(sourceRows.get(i).element(), sourceRows.get(i + 1).element())) {
                TableBlock.keep(rows.get(i));
            }
        }
        return rows;
    }

    private boolean stayTogether(Element row, Element next) {
        boolean oneBody = row.getParentNode() == next.getParentNode() && row.getParentNode() instanceof Element body
                && look(body).is(CSSName.PAGE_BREAK_INSIDE, IdentValue.AVOID);
        return oneBody || look(row).avoidsBreakAfter() || look(next).avoidsBreakBefore();
    }

    private Look look(Element element) {
        return reading.looks().of(element);
    }

    private TableBlock.Row row(Source source, int rowsLeft) {
        List<TableBlock.Cell> cells = new ArrayList<>();
        int column = continued(0, cells);
        int height = look(source.element()).style().isTableRow() ? look(source.element()).height() : 0;
        for (Element element : source.cells()) {
            if (column >= columns.length) {
                break;
            }
            Look look = look(element);
            int end = end(column, look.style().getColSpan());
            int rows = Math.min(rowsLeft, rowSpan(element));
            TableBlock.Cell cell = cell(element, look, column, end, rows > 1);
            cells.add(cell);
            if (rows > 1) {
                reaches[column] = new Reach(cell, rows - 1);
            } else {
                Edges padding = look.padding(around.width());
                int least = Math.max(look.height(), element.getTextContent().isBlank() ? 0 : look.lineHeight());
                height = Math.max(height, least == 0 ? 0 : least + padding.top() + padding.bottom());
            }
            column = continued(end, cells);
        }
        fill(column, cells);
        boolean whole = source.header() || look(source.element()).is(CSSName.PAGE_BREAK_INSIDE, IdentValue.AVOID);
        return new TableBlock.Row(source.header(), whole, height, cells);
    }

    /** As the tree says: the layout cuts a form in two, and cells of more rows with it. */
    private static int rowSpan(Element cell) {
        String rows = cell.getAttribute("rowspan");
        return !rows.isEmpty() && SPAN.matcher(rows).matches() ? Integer.parseInt(rows) : 1;
    }

    /** Adds the cells that continue from above at this column; the first column that is free. */
    private int continued(int from, List<TableBlock.Cell> cells) {
        int column = from;
        while (column < columns.length && reaches[column] != null) {
            Reach reach = reaches[column];
            TableBlock.Cell above = reach.cell();
            cells.add(new TableBlock.Cell(above.span(), "continue", above.borders(), above.padding(), above.fill(),
                    above.align(), List.of()));
            reaches[column] = reach.rows() > 1 ? new Reach(above, reach.rows() - 1) : null;
            column += above.span();
        }
        return column;
    }

    /** The layout's column after a cell that begins in a layout column and spans so many of the tree's. */
    private int end(int column, int span) {
        int end = box.map(b -> b.colToEffCol(b.effColToCol(column) + span)).orElse(column + span);
        return Math.max(column + 1, Math.min(columns.length, end));
    }

    private TableBlock.Cell cell(Element element, Look look, int column, int end, boolean reachesDown) {
        int width = 0;
        for (int i = column; i < end; i++) {
            width += columns[i];
        }
        Edges padding = look.padding(around.width());
        Flow flow = new Flow();
        new BlockReader(reading, flow).readCell(element,
                around.cell(width - padding.left() - padding.right(), scope), List.copyOf(ids));
        ids.clear();
        return new TableBlock.Cell(end - column, reachesDown ? "restart" : null, look.borders(), padding, look.fill(),
                look.verticalAlign(), flow.blocks());
    }

    /** A row that is short of cells gets an empty one. */
    private void fill(int column, List<TableBlock.Cell> cells) {
        if (column < columns.length) {
            cells.add(new TableBlock.Cell(columns.length - column, null, Borders.NONE, Edges.NONE, null, "top",
                    List.of()));
        }
    }
}
