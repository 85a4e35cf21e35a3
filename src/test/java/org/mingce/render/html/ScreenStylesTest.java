package org.mingce.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/** One stylesheet for three formats: what is there for browsers must not reach Flying Saucer's pages. */
class ScreenStylesTest {

    private static final String START = "@media screen and";

    @TempDir
    private Path folder;

    @Test
    void screenBlockIsTheLastOneAndBalanced() throws IOException {
        String screen = screenBlock();
        assertEquals(screen.chars().filter(c -> c == '{').count(), screen.chars().filter(c -> c == '}').count());
        assertTrue(screen.strip().endsWith("\n}"), "nothing but the block follows " + START);
        assertEquals(1, screen.split("(?m)^}", -1).length - 1, "the block is closed once, at its end");
    }

    @Test
    void flyingSaucerStumblesOnceAndSkipsTheBlock() throws IOException {
        List<String> errors = new ArrayList<>();
        Stylesheet sheet = parse(screenBlock() + "\np { color: red }", errors);
        assertEquals(1, errors.size(), errors.toString());
        assertEquals(1, sheet.getContents().size(), "only the rule behind the block is left");
    }

    @Test
    void pagesAreTheSameWithAndWithoutTheScreenBlock() throws IOException {
        Page with = Sample.longBooklet(folder);
        Page without =
                new Page(with.document(), with.stylesheet().substring(0, with.stylesheet().indexOf(START)), folder);
        List<String> pages = pages(with);
        assertTrue(pages.size() > 20, "the whole booklet is laid out");
        assertEquals(pages(without), pages);
    }

    private static String screenBlock() throws IOException {
        String all = Sample.stylesheet();
        assertEquals(all.indexOf(START), all.lastIndexOf(START));
        return all.substring(all.indexOf(START));
    }

    private static Stylesheet parse(String css, List<String> errors) throws IOException {
        return new CSSParser((uri, message) -> errors.add(message))
                .parseStylesheet("booklet.css", Origin.AUTHOR, new StringReader(css));
    }

    /** Where each page starts and ends, in dots from the top of the first. */
    private static List<String> pages(Page page) {
        var root = new Layout(page, new Fonts()).renderer().getRootBox();
        return root.getLayer().getPages().stream()
                .map(box -> box.getTop() + ".." + box.getBottom())
                .toList();
    }
}
