package org.mingce.render.docx.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.content.WordBlock;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.TableStyle;
import org.mingce.render.docx.style.Xml;

/** Writes tables: grid, rows, cells with spans, and what differs from the table's style. */
final class TableWriter {

    private final Xml xml;
    private final TableStyles styles;
    private final Consumer<WordBlock> blocks;

    /**
     * @param blocks writes what is in a cell
     */
    TableWriter(Xml xml, TableStyles styles, Consumer<WordBlock> blocks) {
        this.xml = xml;
        this.styles = styles;
        this.blocks = blocks;
    }

    /** Writes a table. */
    void write(TableBlock table) {
        TableStyle style = styles.of(table);
        xml.start("tbl").start("tblPr").value("tblStyle", style.id());
        xml.empty("tblW", "w", Integer.toString(table.width()), "type", "dxa");
        if (!table.align().equals("left")) {
            xml.value("jc", table.align());
        } else if (table.left() != 0) {
            xml.empty("tblInd", "w", Integer.toString(table.left()), "type", "dxa");
        }
        xml.empty("tblLayout", "type", "fixed");
        Edges padding = usual(table, style);
        if (!padding.equals(style.padding())) {
            padding.write(xml, "tblCellMar");
        }
        xml.end();
        xml.start("tblGrid");
        for (int column : table.columns()) {
            xml.empty("gridCol", "w", Integer.toString(column));
        }
        xml.end();
        table.rows().forEach(row -> row(row, table.columns(), style, padding));
        xml.end();
    }

    /** The distance from line to text that most cells of this table have. */
    private static Edges usual(TableBlock table, TableStyle style) {
        Map<Edges, Integer> counts = new LinkedHashMap<>();
        table.rows().forEach(row -> row.cells().forEach(cell -> counts.merge(cell.padding(), 1, Integer::sum)));
        return counts.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey).orElse(style.padding());
    }

    private void row(TableBlock.Row row, int[] columns, TableStyle style, Edges padding) {
        xml.start("tr");
        if (row.header() || row.unbroken() || row.height() > 0) {
            xml.start("trPr");
            if (row.unbroken()) {
                xml.empty("cantSplit");
            }
            if (row.height() > 0) {
                xml.empty("trHeight", "val", Integer.toString(row.height()), "hRule", "atLeast");
            }
            if (row.header()) {
                xml.empty("tblHeader");
            }
            xml.end();
        }
        int column = 0;
        for (TableBlock.Cell cell : row.cells()) {
            int width = 0;
            for (int i = column; i < Math.min(columns.length, column + cell.span()); i++) {
                width += columns[i];
            }
            cell(cell, width, style, padding);
            column += cell.span();
        }
        xml.end();
    }

    private void cell(TableBlock.Cell cell, int width, TableStyle style, Edges padding) {
        xml.start("tc").start("tcPr").empty("tcW", "w", Integer.toString(width), "type", "dxa");
        if (cell.span() > 1) {
            xml.value("gridSpan", cell.span());
        }
        if (cell.merge() != null) {
            xml.value("vMerge", cell.merge());
        }
        cell.borders().write(xml, "tcBorders", style.inside());
        if (cell.fill() != null) {
            xml.empty("shd", "val", "clear", "color", "auto", "fill", cell.fill());
        }
        if (!cell.padding().equals(padding)) {
            cell.padding().write(xml, "tcMar");
        }
        if (!cell.align().equals("top")) {
            xml.value("vAlign", cell.align());
        }
        xml.end();
        cell.blocks().forEach(blocks);
        xml.end();
    }
}
