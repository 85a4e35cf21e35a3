package org.mingce.render.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingce.pack.Utf8Text;
import org.mingce.render.xlsx.BookletSheet.Place;

/** Writes a sheet's part: cells, widths, what stays in view, how it is printed. */
final class SheetPart {

    private static final String MARGINS =
            "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.35\"/>";
    private static final String PAPER = "<pageSetup paperSize=\"9\" orientation=\"{}\" fitToHeight=\"0\"/>";
    private static final String FOOTER = "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>";

    private final BookletSheet sheet;
    private final CellLooks looks;
    private final SharedTexts texts;
    private final Measures measures;
    private final PartXml xml = new PartXml();

    SheetPart(BookletSheet sheet, CellLooks looks, SharedTexts texts) {
        this.sheet = sheet;
        this.looks = looks;
        this.texts = texts;
        this.measures = new Measures(sheet);
    }

    /** The part. */
    Utf8Text text(boolean first) {
        Place last = new Place(Math.max(0, sheet.height() - 1), Math.max(0, sheet.width() - 1));
        xml.put("<worksheet xmlns=\"{}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{}\"/>",
                WorkbookFile.SPREADSHEET, last.reference());
        view(first);
        xml.put("<sheetFormatPr defaultRowHeight=\"{}\" customHeight=\"1\"/><cols>", Measures.ROW);
        for (int column = 0; column < Math.max(1, sheet.width()); column++) {
            xml.put("<col min=\"{}\" max=\"{}\" width=\"{}\" customWidth=\"1\"/>", column + 1, column + 1,
                    measures.width(column) + ".7");
        }
        xml.raw("</cols><sheetData>");
        rows();
        xml.raw("</sheetData>");
        merged();
        xml.raw("<printOptions horizontalCentered=\"1\"/>").raw(MARGINS);
        xml.put(PAPER, measures.isLandscape() ? "landscape" : "portrait").raw(FOOTER);
        xml.put("<ignoredErrors><ignoredError sqref=\"A1:{}\" numberStoredAsText=\"1\"/></ignoredErrors>",
                last.reference());
        return xml.raw("</worksheet>").text();
    }

    private void view(boolean first) {
        xml.raw("<sheetViews><sheetView").raw(first ? " tabSelected=\"1\"" : "").raw(" workbookViewId=\"0\">");
        if (sheet.head() > 0 && sheet.head() < sheet.height()) {
            String split = sheet.names() > 0 ? "bottomRight" : "bottomLeft";
            xml.raw("<pane").raw(sheet.names() > 0 ? " xSplit=\"" + sheet.names() + "\"" : "");
            xml.put(" ySplit=\"{}\" topLeftCell=\"{}\" activePane=\"{}\" state=\"frozen\"/><selection pane=\"{}\"/>",
                    sheet.head(), new Place(sheet.head(), sheet.names()).reference(), split, split);
        }
        xml.raw("</sheetView></sheetViews>");
    }

    /** With the places that a merged cell covers, so that its lines are drawn all around. */
    private void rows() {
        List<List<SheetCell>> rows = new ArrayList<>();
        int height = sheet.height();
        for (int i = 0; i < height; i++) {
            rows.add(new ArrayList<>());
        }
        for (SheetCell cell : sheet.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.height(); row++) {
                rows.get(row).add(cell);
            }
        }
        int[] heights = measures.heights();
        for (int row = 0; row < rows.size(); row++) {
            xml.put("<row r=\"{}\"", row + 1);
            if (heights[row] > 0) {
                xml.put(" ht=\"{}\" customHeight=\"1\"", heights[row]);
            }
            xml.raw(">");
            List<SheetCell> cells = rows.get(row);
            cells.sort(Comparator.comparingInt(SheetCell::column));
            for (SheetCell cell : cells) {
                places(cell, row);
            }
            xml.raw("</row>");
        }
    }

    private void places(SheetCell cell, int row) {
        int look = looks.number(cell.look());
        for (int column = cell.column(); column < cell.column() + cell.width(); column++) {
            Place place = new Place(row, column);
            if (row == cell.row() && column == cell.column() && !cell.isBlank()) {
                filled(cell, place, look);
            } else {
                xml.put("<c r=\"{}\" s=\"{}\"/>", place.reference(), look);
            }
        }
    }

    private void filled(SheetCell cell, Place place, int look) {
        if (cell.number().isEmpty()) {
            xml.put("<c r=\"{}\" s=\"{}\" t=\"s\"><v>{}</v></c>", place.reference(), look, texts.number(cell.text()));
            return;
        }
        BigDecimal number = cell.number().get();
        String formula = sheet.formulas().get(place);
        xml.put("<c r=\"{}\" s=\"{}\">", place.reference(), look);
        if (formula != null) {
            xml.put("<f>{}</f>", formula);
        }
        xml.put("<v>{}</v></c>", number.toPlainString());
    }

    private void merged() {
        List<SheetCell> merged = sheet.cells().stream().filter(SheetCell::isMerged).toList();
        if (merged.isEmpty()) {
            return;
        }
        xml.put("<mergeCells count=\"{}\">", merged.size());
        for (SheetCell cell : merged) {
            xml.put("<mergeCell ref=\"{}:{}\"/>", new Place(cell.row(), cell.column()).reference(),
                    new Place(cell.row() + cell.height() - 1, cell.column() + cell.width() - 1).reference());
        }
        xml.raw("</mergeCells>");
    }
}
