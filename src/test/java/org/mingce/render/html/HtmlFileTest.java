package org.mingce.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.HtmlChecks;
import org.xml.sax.SAXException;

/** The file as tools without a browser judge it. */
class HtmlFileTest {

    @TempDir
    private Path folder;

    @Test
    void isValidWithEveryHeadingIdAndLinkInOrder() throws IOException, SAXException {
        Path file = folder.resolve("booklet.html");
        Sample.render(Sample.shortBooklet(folder), file);
        assertEquals(List.of(), HtmlChecks.of(file).problems());
        Sample.render(Sample.longBooklet(folder), file);
        assertEquals(List.of(), HtmlChecks.of(file).problems());
    }

    @Test
    void checksFindWhatIsWrong() throws IOException, SAXException {
        Path bad = folder.resolve("bad.html");
        Files.writeString(bad, """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏</title></head><body>
                <h1 id="a">一</h1><h3 id="a">三</h3><a href="#b" onclick="x()">PAGEREF</a>
                <script>x()</script><p><div></div></p></body></html>
                """, StandardCharsets.UTF_8);
        HtmlChecks checks = HtmlChecks.of(bad);
        assertEquals(List.of("heading h3 after h1: 三"), checks.headingGaps());
        assertEquals(List.of("id occurs twice: a"), checks.repeatedIds());
        assertEquals(List.of("link to nowhere: #b"), checks.deadLinks());
        assertEquals(List.of("attribute onclick=x()", "script that the page's policy does not name: x()",
                "Word's field codes in the text"), checks.residues());
        assertTrue(checks.invalidities().stream().anyMatch(line -> line.contains("No “p” element in scope")));
    }
}
