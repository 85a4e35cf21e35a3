package org.mingce.render.docx.style;

import java.util.List;
import java.util.Objects;

/**
 * How characters look: what Word calls run properties.
 *
 * @param families  the font families as the stylesheet lists them, the official font first
 * @param size      half points
 * @param bold      whether bold
 * @param italic    whether italic
 * @param underline whether underlined
 * @param strike    whether struck through
 * @param caps      whether small letters are shown as capitals
 * @param color     six hexadecimal digits, or {@code auto} for black
 * @param fill      the background's six hexadecimal digits, or {@code null}
 * @param vertical  {@code baseline}, {@code superscript} or {@code subscript}
 * @param spacing   extra distance between characters in twips
 * @param unbroken  whether lines never break within
 */
public record TextFormat(List<String> families, int size, boolean bold, boolean italic, boolean underline,
        boolean strike,
        boolean caps, String color, String fill, String vertical, int spacing, boolean unbroken) {

    private static final String CHINESE = "zh-CN";
    private static final String LATIN = "en-US";

    public TextFormat {
        families = List.copyOf(families);
    }

    /** The font for Chinese characters: the first family with a Chinese name, else the first. */
    public String eastAsian() {
        for (String family : families) {
            if (hasHan(family)) {
                return family;
            }
        }
        return families.get(0);
    }

    /** The font for Latin letters and digits: the family that comes first, as in the PDF. */
    public String latin() {
        return families.get(0);
    }

    /** Writes {@code w:rPr} with what differs from the base, and nothing where nothing differs. */
    public void writeDifference(Xml xml, TextFormat base, boolean chinese) {
        if (!chinese && equals(base)) {
            return;
        }
        xml.start("rPr");
        write(xml, base, chinese);
        xml.end();
    }

    /** Writes what differs from the base, in the schema's order; the hint makes quotation marks Chinese in Word. */
    private void write(Xml xml, TextFormat base, boolean chinese) {
        boolean sameFonts = base != null && (families.equals(base.families)
                || eastAsian().equals(base.eastAsian()) && latin().equals(base.latin()));
        if (chinese || !sameFonts) {
            String latin = sameFonts ? null : latin();
            xml.empty("rFonts", "hint", chinese ? "eastAsia" : null, "ascii", latin, "hAnsi", latin,
                    "eastAsia", sameFonts ? null : eastAsian(), "cs", latin);
        }
        writeToggles(xml, base);
        if (base == null || !color.equals(base.color)) {
            xml.value("color", color);
        }
        if (base == null ? spacing != 0 : spacing != base.spacing) {
            xml.value("spacing", spacing);
        }
        if (base == null || size != base.size) {
            xml.value("sz", size);
            xml.value("szCs", size);
        }
        if (base != null && underline != base.underline) {
            xml.value("u", underline ? "single" : "none");
        }
        if (fill != null && (base == null || !fill.equals(base.fill))) {
            xml.empty("shd", "val", "clear", "color", "auto", "fill", fill);
        }
        if (base != null && !vertical.equals(base.vertical)) {
            xml.value("vertAlign", vertical);
        }
        if (base != null && unbroken != base.unbroken) {
            // A program that lacks the font takes digits from the language's substitute. The Chinese one is as wide as
            // the layout's, so that amounts fit; but LibreOffice breaks Chinese anywhere, so only where nothing is
            // broken.
            xml.value("lang", unbroken ? CHINESE : LATIN);
        }
    }

    private void writeToggles(Xml xml, TextFormat base) {
        if (bold != (base != null && base.bold)) {
            xml.toggle("b", bold);
            xml.toggle("bCs", bold);
        }
        if (italic != (base != null && base.italic)) {
            xml.toggle("i", italic);
            xml.toggle("iCs", italic);
        }
        if (caps != (base != null && base.caps)) {
            xml.toggle("caps", caps);
        }
        if (strike != (base != null && base.strike)) {
            xml.toggle("strike", strike);
        }
    }

    /** Writes everything, as the document's defaults need it. */
    public void writeAll(Xml xml, String language) {
        write(xml, null, false);
        xml.empty("lang", "val", LATIN, "eastAsia", language, "bidi", "ar-SA");
    }

    private static boolean hasHan(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (Character.UnicodeScript.of(name.codePointAt(i)) == Character.UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TextFormat that && size == that.size && spacing == that.spacing
                && bold == that.bold && italic == that.italic && underline == that.underline && strike == that.strike
                && caps == that.caps && unbroken == that.unbroken && color.equals(that.color)
                && Objects.equals(fill, that.fill) && vertical.equals(that.vertical)
                && families.equals(that.families);
    }

    @Override
    public int hashCode() {
        return ((size * 31 + spacing) * 31 + color.hashCode()) * 31 + (bold ? 1 : 0);
    }
}
