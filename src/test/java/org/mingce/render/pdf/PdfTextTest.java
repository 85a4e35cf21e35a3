package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.w3c.dom.Element;

/** The text that others get out of the PDF, through pdftotext of poppler-utils. */
class PdfTextTest {

    private static final Pattern ENTRY = Pattern.compile("(.+?)\\s*\\.{4,}\\s*(\\d+)");

    @TempDir
    private Path folder;

    private Page page;
    private Layout layout;
    private Path pdf;

    @BeforeEach
    void writeTheSample() throws Exception {
        boolean there = isThere();
        if (!there && "true".equals(System.getenv("CI"))) {
            fail("pdftotext (poppler-utils) is missing");
        }
        assumeTrue(there, "skipped: pdftotext (poppler-utils) is missing");
        page = Sample.booklet(folder);
        layout = new Layout(page, Sample.FONTS);
        pdf = folder.resolve("booklet.pdf");
        new PdfRenderer().render(new RenderContext(page, layout, pdf));
    }

    @Test
    void everyCharacterOfTheTreeIsThereOnce() throws Exception {
        String body = text(page, "main");
        String printed = squeezed(extracted("-raw", 3, 999)).replaceAll("—[ivx\\d]+—", "");
        for (String word : List.of("财政拨款收入支出决算总表", "抗疫特别国债安排的支出", "名词解释", "老干部服务中心")) {
            assertTrue(count(printed, word) >= count(body, word), word);
        }
        // Heads of tables that return on following pages make the print a little longer, doubled lines would make it
        // more.
        assertTrue(printed.length() < body.length() * 1.01, printed.length() + " against " + body.length());
        assertTrue(printed.length() > body.length() * 0.99, printed.length() + " against " + body.length());
    }

    @Test
    void contentsTellTheRealPages() throws Exception {
        int entries = 0;
        for (String line : extracted("-layout", 2, 2).split("\n")) {
            Matcher entry = ENTRY.matcher(line.strip());
            if (entry.matches()) {
                Element link = link(squeezed(entry.group(1)));
                String id = link.getAttribute("href").substring(1);
                assertEquals(Integer.parseInt(entry.group(2)), layout.pageNumber(id).getAsInt(), line);
                int sheet = layout.pageIndex(id).getAsInt() + 1;
                String shown = squeezed(extracted("-raw", sheet, sheet));
                String heading = entry.group(1).replaceAll("^[一二三四五六七八九十]+、|^附件\\d ?", "");
                assertTrue(shown.contains(squeezed(heading)), line);
                assertTrue(shown.contains("—" + entry.group(2) + "—"), line);
                entries++;
            }
        }
        assertTrue(entries > 25, "entries: " + entries);
    }

    @Test
    void coverHasNoNumberAndContentsARomanOne() throws Exception {
        assertFalse(extracted("-raw", 1, 1).contains("—"));
        assertTrue(squeezed(extracted("-raw", 2, 2)).contains("—i—"));
        assertTrue(squeezed(extracted("-raw", 3, 3)).contains("—1—"));
    }

    @Test
    void noLineStartsWithAClosingMark() throws Exception {
        for (String line : extracted("-layout", 3, 999).split("\n")) {
            String start = line.strip();
            assertFalse(!start.isEmpty() && "，。、；：？！）》”’％%".indexOf(start.charAt(0)) >= 0, line);
        }
    }

    private Element link(String text) {
        var links = page.document().getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            if (squeezed(links.item(i).getTextContent()).equals(text)) {
                return (Element) links.item(i);
            }
        }
        throw new AssertionError("no entry " + text);
    }

    private static String text(Page page, String tag) {
        return squeezed(page.document().getElementsByTagName(tag).item(0).getTextContent());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000\f]+", "");
    }

    private static int count(String text, String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("pdftotext", "-v").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String extracted(String mode, int first, int last) throws Exception {
        Path text = folder.resolve("booklet.txt");
        int status = new ProcessBuilder("pdftotext", mode, "-enc", "UTF-8", "-f", "" + first, "-l", "" + last,
                pdf.toString(), text.toString()).inheritIO().start().waitFor();
        assertEquals(0, status);
        return Files.readString(text, StandardCharsets.UTF_8);
    }
}
