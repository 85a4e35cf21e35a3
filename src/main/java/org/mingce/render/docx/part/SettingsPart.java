package org.mingce.render.docx.part;

import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.style.Xml;

/** Writes the document's settings: today's Word without compatibility mode, page sides, language. */
final class SettingsPart {

    private static final String WORD = "http://schemas.microsoft.com/office/word";
    private static final String[] SWITCHES = {
        "compatibilityMode", "15",
        "overrideTableStyleFontSizeAndJustification", "1",
        "enableOpenTypeFeatures", "1",
        "doNotFlipMirrorIndents", "1",
        "differentiateMultirowTableHeaders", "1",
    };

    private SettingsPart() {
    }

    /**
     * The part.
     *
     * @param mirrors  whether even pages have the margins of odd pages mirrored
     * @param bySide   whether even pages have headers and footers of their own
     * @param language the booklet's language
     */
    static Utf8Text text(boolean mirrors, boolean bySide, String language) {
        Xml xml = new Xml("settings");
        xml.empty("zoom", "percent", "100");
        if (mirrors) {
            xml.empty("mirrorMargins");
        }
        if (bySide) {
            xml.empty("evenAndOddHeaders");
        }
        xml.value("characterSpacingControl", "compressPunctuation");
        xml.start("compat");
        for (int i = 0; i < SWITCHES.length; i += 2) {
            xml.empty("compatSetting", "name", SWITCHES[i], "uri", WORD, "val", SWITCHES[i + 1]);
        }
        xml.end();
        xml.empty("themeFontLang", "val", "en-US", "eastAsia", language);
        return xml.ended();
    }
}
