package org.mingce.render.docx;

import java.util.List;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.CounterFunction;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/** The numbers that the layout's pages carry, for the contents. */
final class PageNumbers {

    private final Looks looks;

    PageNumbers(Looks looks) {
        this.looks = looks;
    }

    /** The printed number of the page on which the element with this id begins; empty where there is none. */
    String of(String id, IdentValue style) {
        return looks.box(id).map(box -> CounterFunction.createCounterText(style, number(box))).orElse("");
    }

    private int number(Box box) {
        int page = index(box);
        int first = 0;
        for (Box start : looks.sequences()) {
            int at = index(start);
            if (at <= page) {
                first = Math.max(first, at);
            }
        }
        return page - first + 1;
    }

    private int index(Box box) {
        Layer layer = looks.rootLayer();
        PageBox page = layer.getFirstPage(looks.context(), box);
        List<PageBox> pages = layer.getPages();
        return page == null ? pages.size() - 1 : page.getPageNo();
    }
}
