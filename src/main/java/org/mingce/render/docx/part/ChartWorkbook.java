package org.mingce.render.docx.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingce.pack.TimelessZip;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.content.Chart;
import org.mingce.render.docx.style.Xml;

/** The workbook in which Word lets one edit a chart's data: a sheet with categories down and series across. */
final class ChartWorkbook {

    private static final String SHEET = "Sheet1";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/></Types>";
    private static final String WORKBOOK = XML + "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATIONS
            + "\"><sheets><sheet name=\"" + SHEET + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private ChartWorkbook() {
    }

    /** The column's letter; there are never more than a few. */
    static String column(int index) {
        return Character.toString('A' + index);
    }

    /** Cells of one column, as formulas name them. */
    static String range(String column, int first, int last) {
        String from = SHEET + "!$" + column + "$" + first;
        return first == last ? from : from + ":$" + column + "$" + last;
    }

    /** The workbook's bytes. */
    static byte[] bytes(Chart chart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TimelessZip zip = new TimelessZip(bytes)) {
            zip.put("[Content_Types].xml", utf8(TYPES));
            zip.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            zip.put("xl/workbook.xml", utf8(WORKBOOK));
            zip.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            zip.put("xl/worksheets/sheet1.xml", sheet(chart)::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException("failed to write into memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] relation(String type, String target) {
        return utf8(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Utf8Text sheet(Chart chart) {
        Xml xml = new Xml("x:worksheet", "x", SPREADSHEET);
        xml.start("x:sheetData");
        row(xml, 1);
        for (int i = 0; i < chart.series().size(); i++) {
            text(xml, i + 1, 1, chart.series().get(i).name());
        }
        xml.end();
        for (int i = 0; i < chart.categories().size(); i++) {
            row(xml, i + 2);
            text(xml, 0, i + 2, chart.categories().get(i));
            for (int j = 0; j < chart.series().size(); j++) {
                xml.start("x:c", ":r", column(j + 1) + (i + 2));
                xml.start("x:v").text(chart.series().get(j).values().get(i)).end().end();
            }
            xml.end();
        }
        xml.end();
        return xml.ended();
    }

    private static void row(Xml xml, int number) {
        xml.start("x:row", ":r", Integer.toString(number));
    }

    private static void text(Xml xml, int column, int row, String text) {
        xml.start("x:c", ":r", column(column) + row, ":t", "inlineStr").start("x:is");
        xml.start("x:t", "xml:space", "preserve").text(text).end().end().end();
    }
}
