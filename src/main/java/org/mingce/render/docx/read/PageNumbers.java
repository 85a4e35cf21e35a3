package org.mingce.render.docx.read;

import java.util.OptionalInt;
import org.mingce.render.layout.Layout;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.CounterFunction;

/** The numbers that the layout's pages carry, for the contents. */
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
}
