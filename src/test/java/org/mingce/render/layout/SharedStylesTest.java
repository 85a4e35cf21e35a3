package org.mingce.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.page.Page;
import org.mingce.render.Sample;
import org.w3c.dom.Element;

/** Elements share a style only if no selector can tell them apart. Marks the texts whose computed color is red. */
class SharedStylesTest {

    private static final String BODY = """
            <p>a</p><p class="x">b</p><p id="c">c</p><p lang="en">d</p><p style="color: #f00">e</p>
            <div><p>f</p><p>g</p><p>h</p></div><div class="x"><p>i</p><p>j</p></div>
            <table><tr><td>k</td><td>l</td></tr><tr><td>m</td><td>n</td></tr><tr><td>o</td><td>p</td></tr></table>
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', value = {
        "p; abcdefghij", ".x; beij", "#c; ce", "p[lang=en]; de", "div p; efghij", "div.x > p; eij",
        "p:first-child; aefi", "p:last-child; ehj", "tr:last-child td; eop", "td:first-child; ekmo",
        "p + p; bcdeghj", "p + p + p; cdeh", "p:first-child + p; begj", "p[id]; ce", "p[id=c] + p; de",
        "div + div p; eij", "tr:nth-child(even) td; emn", "tr:nth-child(2) td:last-child; en",
        "main > p:first-child, td:last-child; aelnp"})
    void everySelectorMarksWhatItNames(String selector, String marked) throws Exception {
        Page page = Sample.of(BODY, folder);
        KnownStyles known = new KnownStyles();
        Page styled = new Page(page.document(), selector + " { color: #f00; }", folder);
        assertEquals(marked, String.join("", red(new Layout(styled, () -> Sample.FONTS, known))));
        assertEquals(marked, String.join("", red(new Layout(styled, () -> Sample.FONTS, known))), "as is known by now");
    }

    private static List<String> red(Layout layout) {
        List<String> red = new ArrayList<>();
        var all = layout.document().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTextContent().length() == 1
                    && layout.style(element).getColor().toString().equals("#ff0000")
                    && !element.getLocalName().equals("tr")) {
                red.add(element.getTextContent());
            }
        }
        return red;
    }
}
