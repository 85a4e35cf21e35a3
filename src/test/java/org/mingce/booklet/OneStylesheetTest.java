package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Chromium;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/**
 * One declaration of booklet.css changed at a time, seen in all three formats of 荷塘 2022, which has prose and a form:
 * what a browser computes, what the PDF draws, and what Word's styles say.
 */
class OneStylesheetTest {

    private static final String STYLESHEET = "templates/style/booklet.css";

    @TempDir
    private static Path folder;

    private static Printing before;

    /** What one change shows. */
    private record Shown(String name, String element, String property, String inBrowser, Printing printing) {
    }

    private static final List<Shown> SHOWN = new ArrayList<>();

    @BeforeAll
    static void printAsItIs() {
        before = print("before", "", "");
    }

    @Test
    void bodySize() throws IOException {
        Printing after = changed("size", "font-size: 15.75pt;           /* 三号: the size",
                "font-size: 12pt; /* the size",
                "main p.item", "fontSize", "13.44px");
        assertTrue(part(after, "word/styles.xml").contains("<w:sz w:val=\"24\"/>"));
        assertTrue(pages(after) < pages(before));
    }

    @Test
    void headingFont() throws IOException {
        Printing after = changed("font", "font-family: \"黑体\", \"SimHei\", \"Noto Sans SC\";",
                "font-family: \"华文中宋\", serif;",
                "main .level-1", "fontFamily", "华文中宋, serif");
        assertTrue(part(after, "word/styles.xml").contains("w:eastAsia=\"华文中宋\""));
        assertEquals(pages(before), pages(after));
    }

    @Test
    void tableBorder() throws IOException {
        Printing after = changed("border", "  border: 0.5pt solid #000;\n  padding: 0.9pt 2.5pt;",
                "  border: 3pt solid #000;\n  padding: 0.9pt 2.5pt;", ".form td", "borderTopWidth", "4px");
        assertTrue(part(after, "word/document.xml").contains("w:sz=\"24\"")
                || part(after, "word/styles.xml").contains("w:val=\"single\" w:sz=\"24\""));
    }

    @Test
    void pageMargin() throws IOException {
        Printing after =
                changed("margin", "margin: 37mm 26mm 35mm 28mm;", "margin: 60mm 26mm 35mm 28mm;", null, null, null);
        assertTrue(part(after, "word/document.xml").matches("(?s).*w:pgMar w:top=\"340[012]\".*"));
        assertTrue(pages(after) > pages(before));
    }

    @Test
    void indent() throws IOException {
        Printing after = changed("indent", "p { margin: 0; text-indent: 2em;", "p { margin: 0; text-indent: 4em;",
                "main .annex > p.item", "textIndent", "70.56px");
        assertTrue(part(after, "word/styles.xml").contains("w:firstLineChars=\"400\""));
    }

    @Test
    void color() throws IOException {
        Printing after = changed("color", "  color: #000;\n  font-size: 15.75pt",
                "  color: #123456;\n  font-size: 15.75pt",
                "main p.item", "color", "rgb(18, 52, 86)");
        assertTrue(part(after, "word/styles.xml").contains("<w:color w:val=\"123456\"/>"));
        assertTrue(content(after).contains("0.07059 0.20392 0.33725 rg"));
    }

    @Test
    void aBrowserComputesTheChangesToo() throws IOException {
        bodySize();
        headingFont();
        tableBorder();
        indent();
        color();
        try (Chromium chromium = Chromium.start()) {
            for (Shown shown : SHOWN) {
                Object value = chromium.open(shown.printing().file("html")).evaluate("return getComputedStyle(document"
                        + ".querySelector('" + shown.element() + "'))." + shown.property());
                assertEquals(shown.inBrowser(), String.valueOf(value).replace("\"", ""), shown.name());
            }
        }
    }

    /** The booklet with one declaration changed; the PDF and the page at least are others than before. */
    private static Printing changed(String name, String old, String replacement, String element, String property,
                                    String inBrowser) throws IOException {
        Printing after = print(name + "-" + SHOWN.size(), old, replacement);
        for (String format : List.of("html", "pdf", "docx")) {
            assertNotEquals(before.hashes().get("booklet." + format), after.hashes().get("booklet." + format), format);
        }
        if (element != null) {
            SHOWN.add(new Shown(name, element, property, inBrowser, after));
        }
        return after;
    }

    private static Printing print(String name, String old, String replacement) {
        Workshop workshop = Workshop.in(folder.resolve(name))
                .expecting("forms.heading-weight", "forms.weights", "forms.score-total");
        return (old.isEmpty() ? workshop : workshop.replace(STYLESHEET, old, replacement)).run("hetang", 2022)
                .published();
    }

    private static String part(Printing printing, String part) throws IOException {
        try (ZipFile zip = new ZipFile(printing.file("docx").toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int pages(Printing printing) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(printing.file("pdf")))) {
            return reader.getNumberOfPages();
        }
    }

    private static String content(Printing printing) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(printing.file("pdf")))) {
            return new String(reader.getPageContent(2), StandardCharsets.ISO_8859_1);
        }
    }
}
