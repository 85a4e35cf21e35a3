package org.mingce.intake.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table of a Word file, with its merged cells; what stands in tables within its cells is text of the cell. */
final class WordTable {

    private static final int WIDEST = 200;
    private static final int DEEPEST = 8;

    private final XWPFTable table;
    private final Function<XWPFParagraph, Optional<Paragraph>> reader;
    private final List<List<Open>> rows = new ArrayList<>();

    /** A cell in the making. */
    private static final class Open {
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final int column;
        private final int wide;
        private int high = 1;

        Open(int column, int wide) {
            this.column = column;
            this.wide = wide;
        }
    }

    WordTable(XWPFTable table, Function<XWPFParagraph, Optional<Paragraph>> reader) {
        this.table = table;
        this.reader = reader;
    }

    Table read(Optional<Spot> spot) {
        List<Open> above = List.of();
        for (XWPFTableRow row : table.getRows()) {
            List<Open> own = new ArrayList<>();
            List<Open> seen = new ArrayList<>();
            int column = before(row);
            for (XWPFTableCell cell : row.getTableCells()) {
                int wide = wide(cell);
                Optional<Open> merged = isContinued(cell) ? at(above, column) : Optional.empty();
                Open open = merged.orElse(new Open(column, wide));
                if (merged.isPresent()) {
                    open.high++;
                } else {
                    own.add(open);
                }
                read(cell.getBodyElements(), open, 0);
                seen.add(open);
                column += wide;
            }
            rows.add(own);
            above = seen;
        }
        return new Table(Table.Kind.PLAIN, rows.stream().map(row -> new Table.Row(row.stream()
                .map(open -> new Table.Cell(open.paragraphs, false, open.wide, open.high,
                        open.paragraphs.stream().findFirst().flatMap(Paragraph::spot).or(() -> spot)))
                .toList(), false)).toList(), spot, "");
    }

    private void read(List<IBodyElement> elements, Open open, int depth) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                reader.apply(paragraph).ifPresent(open.paragraphs::add);
            } else if (element instanceof XWPFTable inner && depth < DEEPEST) {
                inner.getRows().forEach(row -> row.getTableCells()
                        .forEach(cell -> read(cell.getBodyElements(), open, depth + 1)));
            }
        }
    }

    private static Optional<Open> at(List<Open> above, int column) {
        return above.stream().filter(open -> open.column == column).findFirst();
    }

    private static int before(XWPFTableRow row) {
        var format = row.getCtRow().getTrPr();
        return format == null || format.sizeOfGridBeforeArray() == 0 ? 0
                : bounded(format.getGridBeforeArray(0).getVal().intValue(), 0);
    }

    private static int wide(XWPFTableCell cell) {
        CTTcPr format = cell.getCTTc().getTcPr();
        return format == null || !format.isSetGridSpan() ? 1 : bounded(format.getGridSpan().getVal().intValue(), 1);
    }

    private static int bounded(int value, int least) {
        return Math.max(least, Math.min(WIDEST, value));
    }

    private static boolean isContinued(XWPFTableCell cell) {
        CTTcPr format = cell.getCTTc().getTcPr();
        return format != null && format.isSetVMerge() && format.getVMerge().getVal() != STMerge.RESTART;
    }
}
