package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.style.Edges;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.newtable.TableBox;

/** Reads a table: its columns' widths from the layout, rows and cells from the tree. */
final class LaidTableReader {

    private final TreeReading reading;
    private final Surround around;

    LaidTableReader(TreeReading reading, Surround around) {
        this.reading = reading;
        this.around = around;
    }

    /** The captions above or below a table. */
    List<Element> captions(Element table, boolean above) {
        return children(table).stream().filter(e -> style(e).isTableCaption()
                && style(e).isIdent(CSSName.CAPTION_SIDE, IdentValue.BOTTOM) != above).toList();
    }

    /** The table; empty if it has no rows. The ids become places in its first cell. */
    Optional<TableBlock> read(Element table, int gap, List<String> ids) {
        List<TableRows.Source> rows = new ArrayList<>();
        collect(table, false, rows);
        Optional<TableBox> box =
                reading.looks().box(table).filter(TableBox.class::isInstance).map(TableBox.class::cast);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Look look = reading.looks().of(table);
        Edges margin = look.margin(around.width());
        int[] columns = box.map(this::widths).orElseGet(() -> even(rows, margin));
        TableRows reader = new TableRows(reading, around, table.getAttribute("class"), columns, box, ids);
        String align = look.style().isAutoLeftMargin() ? look.style().isAutoRightMargin() ? "center" : "right" : "left";
        return Optional.of(new TableBlock(table, columns, reader.read(rows), around.left() + margin.left(), align,
                look.borders(), gap));
    }

    /** The rows in the order of printing: head, bodies, foot. */
    private void collect(Element parent, boolean header, List<TableRows.Source> rows) {
        List<TableRows.Source> head = new ArrayList<>();
        List<TableRows.Source> body = new ArrayList<>();
        List<TableRows.Source> foot = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : children(parent)) {
            CalculatedStyle style = style(child);
            if (style.isTableRow()) {
                body.add(new TableRows.Source(child, children(child), header));
            } else if (style.isTableSection() || style.isTableHeader() || style.isTableFooter()) {
                collect(child, style.isTableHeader(), style.isTableHeader() ? head : style.isTableFooter() ? foot
                        : body);
            } else if (style.isTableCell()) {
                loose.add(child);
            }
        }
        if (!loose.isEmpty()) {
            body.add(new TableRows.Source(parent, loose, header));
        }
        rows.addAll(head);
        rows.addAll(body);
        rows.addAll(foot);
    }

    private List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !style(element).isDisplayNone()) {
                children.add(element);
            }
        }
        return children;
    }

    private CalculatedStyle style(Element element) {
        return reading.looks().of(element).style();
    }

    /** Widths of the layout's columns; differences of rounded positions, so that they add up. */
    private int[] widths(TableBox box) {
        int[] positions = box.getColumnPos();
        int[] widths = new int[box.numEffCols()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(1, reading.looks().scale().twips(positions[i + 1])
                    - reading.looks().scale().twips(positions[i]));
        }
        return widths;
    }

    private int[] even(List<TableRows.Source> rows, Edges margin) {
        int count = rows.stream().mapToInt(row -> row.cells().stream().mapToInt(c -> style(c).getColSpan()).sum()).max()
                .orElse(1);
        int[] widths = new int[count];
        java.util.Arrays.fill(widths, (around.width() - margin.left() - margin.right()) / count);
        return widths;
    }
}
