package org.mingce.render.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.render.xlsx.CellLook.Font;

/**
 * The fonts of a workbook, as the stylesheet says in a comment: a line {@code sheet-font: table-title 宋体 16}, or
 * {@code table}, with the size in points.
 */
final class SheetFonts {

    private static final Pattern DECLARED = Pattern.compile(
            "sheet-font:\\s*(table|table-title)\\s+(.*\\S)\\s+(\\d{1,2}(?:\\.\\d)?)\\s*(?:\\*/|\\r?\\n)");
    private static final String CHINESE = "134";

    private final Map<String, FontName> declared = new HashMap<>();

    /** A family with its size in points. */
    private record FontName(String family, String size) {
    }

    SheetFonts(String stylesheet) {
        Matcher font = DECLARED.matcher(stylesheet);
        while (font.find()) {
            declared.put(font.group(1), new FontName(font.group(2), font.group(3)));
        }
    }

    /** Writes a font; where nothing is declared, what the program that opens the workbook takes. */
    void write(PartXml xml, Font font) {
        FontName name = declared.get(font == Font.TITLE ? "table-title" : "table");
        xml.raw("<font>").raw(font == Font.TABLE ? "" : "<b/>");
        if (name != null) {
            xml.put("<sz val=\"{}\"/><name val=\"{}\"/><charset val=\"{}\"/>", name.size(), name.family(), CHINESE);
        } else {
            xml.raw("<sz val=\"" + (font == Font.TITLE ? "16" : "10") + "\"/>");
        }
        xml.raw("</font>");
    }
}
