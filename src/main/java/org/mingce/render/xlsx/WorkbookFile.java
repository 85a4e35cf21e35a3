package org.mingce.render.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.pack.TimelessZip;
import org.mingce.pack.Utf8Text;

/** The workbook as a file: the parts and what ties them together, with the same bytes for the same sheets. */
final class WorkbookFile {

    /** The namespace of workbooks and sheets. */
    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String LINKS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String OVERRIDE = "<Override PartName=\"/{}\" ContentType=\"{}\"/>";
    private static final String RELATION = "<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>";
    /** With the number of Excel's present way to compute, so that it need not do it anew and ask to save. */
    private static final String COMPUTED = "<calcPr calcId=\"191029\"/>";

    private final Map<String, Utf8Text> parts = new LinkedHashMap<>();

    WorkbookFile(List<BookletSheet> sheets, SheetFonts fonts, String title, String author) {
        CellLooks looks = new CellLooks(fonts);
        SharedTexts texts = new SharedTexts();
        parts.put("[Content_Types].xml", types(sheets.size()));
        parts.put("_rels/.rels", new PartXml().put("<Relationships xmlns=\"{}\">", PACKAGE + "relationships")
                .put(RELATION, 1, RELATIONS + "/officeDocument", "xl/workbook.xml")
                .put(RELATION, 2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                .raw("</Relationships>").text());
        parts.put("docProps/core.xml", core(title, author));
        parts.put("xl/workbook.xml", workbook(sheets));
        parts.put("xl/_rels/workbook.xml.rels", relations(sheets.size()));
        for (int i = 0; i < sheets.size(); i++) {
            parts.put(sheet(i), new SheetPart(sheets.get(i), looks, texts).text(i == 0));
        }
        parts.put("xl/styles.xml", looks.part());
        parts.put("xl/sharedStrings.xml", texts.part());
    }

    private static String sheet(int index) {
        return "xl/worksheets/sheet" + (index + 1) + ".xml";
    }

    private static Utf8Text types(int sheets) {
        PartXml xml = new PartXml().put("<Types xmlns=\"{}\">", PACKAGE + "content-types")
                .put("<Default Extension=\"rels\" ContentType=\"{}\"/>", LINKS)
                .put(OVERRIDE, "docProps/core.xml", CORE)
                .put(OVERRIDE, "xl/workbook.xml", TYPE + "sheet.main+xml");
        for (int i = 0; i < sheets; i++) {
            xml.put(OVERRIDE, sheet(i), TYPE + "worksheet+xml");
        }
        return xml.put(OVERRIDE, "xl/styles.xml", TYPE + "styles+xml")
                .put(OVERRIDE, "xl/sharedStrings.xml", TYPE + "sharedStrings+xml").raw("</Types>").text();
    }

    private static Utf8Text relations(int sheets) {
        PartXml xml = new PartXml().put("<Relationships xmlns=\"{}\">", PACKAGE + "relationships");
        for (int i = 0; i < sheets; i++) {
            xml.put(RELATION, i + 1, RELATIONS + "/worksheet", "worksheets/sheet" + (i + 1) + ".xml");
        }
        return xml.put(RELATION, sheets + 1, RELATIONS + "/styles", "styles.xml")
                .put(RELATION, sheets + 2, RELATIONS + "/sharedStrings", "sharedStrings.xml")
                .raw("</Relationships>").text();
    }

    /** No dates: the same booklet gives the same bytes. */
    private static Utf8Text core(String title, String author) {
        PartXml xml = new PartXml().put("<cp:coreProperties xmlns:cp=\"{}\" xmlns:dc=\"{}\">",
                PACKAGE + "metadata/core-properties", "http://purl.org/dc/elements/1.1/");
        if (!title.isEmpty()) {
            xml.put("<dc:title>{}</dc:title>", title);
        }
        if (!author.isEmpty()) {
            xml.put("<dc:creator>{}</dc:creator>", author);
        }
        return xml.raw("</cp:coreProperties>").text();
    }

    private static Utf8Text workbook(List<BookletSheet> sheets) {
        PartXml xml = new PartXml().put("<workbook xmlns=\"{}\" xmlns:r=\"{}\">", SPREADSHEET, RELATIONS)
                .raw("<bookViews><workbookView/></bookViews><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            xml.put("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", sheets.get(i).name(), i + 1, i + 1);
        }
        xml.raw("</sheets>");
        titles(xml, sheets);
        return xml.raw(COMPUTED).raw("</workbook>").text();
    }

    /** Heads return on every page that is printed. */
    private static void titles(PartXml xml, List<BookletSheet> sheets) {
        if (sheets.stream().allMatch(sheet -> sheet.head() == 0)) {
            return;
        }
        xml.raw("<definedNames>");
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).head() > 0) {
                xml.put("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{}\">'{}'!$1:${}</definedName>", i,
                        sheets.get(i).name().replace("'", "''"), sheets.get(i).head());
            }
        }
        xml.raw("</definedNames>");
    }

    /** Writes the file. */
    void save(OutputStream target) throws IOException {
        try (TimelessZip zip = new TimelessZip(target)) {
            for (Map.Entry<String, Utf8Text> part : parts.entrySet()) {
                zip.put(part.getKey(), part.getValue()::writeTo);
            }
        }
    }
}
