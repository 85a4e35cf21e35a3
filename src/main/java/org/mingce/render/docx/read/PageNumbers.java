package org.mingce.render.docx.read;

import java.util.OptionalInt;
import org.mingce.render.layout.Layout;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.CounterFunction;

/** The layout's pages: the numbers that they carry, for the contents, and what they begin with. */
final class PageNumbers {

    private final Layout layout;

    PageNumbers(Layout layout) {
        this.layout = layout;
    }

    /** The printed number of the page on which the element with this id begins; empty where there is none. */
    String of(String id, IdentValue style) {
        OptionalInt number = layout.pageNumber(id);
        return number.isPresent() ? CounterFunction.createCounterText(style, number.getAsInt()) : "";
    }

    /** Whether a page begins with the element with this id. */
    boolean beginWith(String id) {
        return layout.opensPage(id);
    }
}
