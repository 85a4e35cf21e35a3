package org.mingce.render.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.pack.Utf8Text;
import org.mingce.render.xlsx.CellLook.Font;

/** How the cells of a workbook look, each look once, and the part that says so. */
final class CellLooks {

    /** Formats that every program knows by number. */
    private static final Map<String, Integer> KNOWN = Map.of("", 0, "0", 1, "0.00", 2, "#,##0", 3, "#,##0.00", 4);
    private static final int OWN = 164;
    private static final String BORDER = "<border><left style=\"thin\"/><right style=\"thin\"/>"
            + "<top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border>";
    private static final String NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
    private static final String FILLS = "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
            + "<fgColor rgb=\"FFF2F2F2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>";
    private static final int TINT = 2;

    private final SheetFonts fonts;
    private final Map<CellLook, Integer> looks = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();

    CellLooks(SheetFonts fonts) {
        this.fonts = fonts;
        // The first is that of cells without any, in which widths are measured.
        number(new CellLook(Font.TABLE, "left", 0, false, false, "", false));
    }

    /** The number of a look, from 0. */
    int number(CellLook look) {
        return looks.computeIfAbsent(look, first -> looks.size());
    }

    /** The part. */
    Utf8Text part() {
        StringBuilder cells = new StringBuilder();
        looks.keySet().forEach(look -> cells.append(cell(look)));
        PartXml xml = new PartXml().put("<styleSheet xmlns=\"{}\">", WorkbookFile.SPREADSHEET);
        if (!formats.isEmpty()) {
            xml.put("<numFmts count=\"{}\">", formats.size());
            for (int i = 0; i < formats.size(); i++) {
                xml.put("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", OWN + i, formats.get(i));
            }
            xml.raw("</numFmts>");
        }
        xml.put("<fonts count=\"{}\">", Font.values().length);
        for (Font font : Font.values()) {
            fonts.write(xml, font);
        }
        xml.raw("</fonts>").raw(FILLS).raw("<borders count=\"2\">").raw(NO_BORDER).raw(BORDER).raw("</borders>");
        xml.raw("<cellStyleXfs count=\"1\">").raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
                .raw("</cellStyleXfs>");
        xml.put("<cellXfs count=\"{}\">", looks.size()).raw(cells.toString()).raw("</cellXfs>");
        xml.raw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        return xml.raw("</styleSheet>").text();
    }

    private String cell(CellLook look) {
        return "<xf numFmtId=\"" + format(look.format()) + "\" fontId=\"" + look.font().ordinal() + "\" fillId=\""
                + (look.head() ? TINT : 0) + "\" borderId=\"" + (look.ruled() ? 1 : 0) + "\" xfId=\"0\""
                + (look.quoted() ? " quotePrefix=\"1\"" : "")
                + (look.format().isEmpty() ? "" : " applyNumberFormat=\"1\"")
                + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\""
                + look.align() + "\" vertical=\"center\"" + (look.format().isEmpty() ? " wrapText=\"1\"" : "")
                + (look.indent() > 0 ? " indent=\"" + look.indent() + "\"" : "") + "/></xf>";
    }

    private int format(String format) {
        Integer known = KNOWN.get(format);
        if (known != null) {
            return known;
        }
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return OWN + formats.indexOf(format);
    }
}
