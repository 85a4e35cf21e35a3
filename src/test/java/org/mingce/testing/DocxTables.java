package org.mingce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * The official tables of a booklet's DOCX file, as Word shows them: merged by {@code gridSpan} and {@code vMerge}, and
 * with their lines in the paragraphs around them.
 */
public final class DocxTables {

    private final List<IBodyElement> body;

    private DocxTables(XWPFDocument document) {
        this.body = document.getBodyElements();
    }

    /** The tables in the order of the document: those with a unit above them, as official tables have it. */
    public static List<PrintedTable> in(Path docx) throws IOException {
        try (InputStream in = Files.newInputStream(docx); XWPFDocument document = new XWPFDocument(in)) {
            return new DocxTables(document).tables();
        }
    }

    private List<PrintedTable> tables() {
        List<PrintedTable> tables = new ArrayList<>();
        for (int index = 2; index < body.size(); index++) {
            if (body.get(index) instanceof XWPFTable table && (text(index - 2).matches(PrintedTable.NUMBER)
                    || text(index - 1).matches(PrintedTable.UNIT))) {
                tables.add(table(table, index));
            }
        }
        return tables;
    }

    private PrintedTable table(XWPFTable table, int index) {
        List<String> lines = List.of(((XWPFParagraph) body.get(index - 1)).getText().split("\t"));
        boolean numbered = text(index - 2).matches(PrintedTable.NUMBER);
        StringBuilder below = new StringBuilder();
        for (int next = index + 1; style(next).matches("PTableNote|PTableEmpty"); next++) {
            below.append(text(next));
        }
        return new PrintedTable(text(index - (numbered ? 3 : 2)), numbered ? text(index - 2) : "",
                lines.size() > 1 ? PrintedTable.plain(lines.get(0))
                : "", PrintedTable.plain(lines.get(lines.size() - 1)),
                below.toString(), rows(table));
    }

    private static List<List<String>> rows(XWPFTable table) {
        int width = table.getCTTbl().getTblGrid().sizeOfGridColArray();
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                add(cells, cell);
            }
            if (cells.size() != width) {
                throw new AssertionError(cells.size() + " columns in a grid of " + width + ": " + cells);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static void add(List<String> cells, XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        boolean goesOn = properties != null && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
        if (goesOn && !cell.getText().isEmpty()) {
            throw new AssertionError("text in a cell that Word hides: " + cell.getText());
        }
        cells.add(goesOn ? PrintedTable.ABOVE : PrintedTable.plain(cell.getText()));
        int span = properties != null && properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
        for (int more = 1; more < span; more++) {
            cells.add(PrintedTable.LEFT);
        }
    }

    private String text(int index) {
        return body.get(index) instanceof XWPFParagraph paragraph ? PrintedTable.plain(paragraph.getText()) : "";
    }

    private String style(int index) {
        return index < body.size() && body.get(index) instanceof XWPFParagraph paragraph && paragraph.getStyle() != null
                ? paragraph.getStyle() : "";
    }
}
