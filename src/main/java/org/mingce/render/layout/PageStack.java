package org.mingce.render.layout;

import java.util.List;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/** The pages of a layout as the stack that they are: where one ends, the next one starts. Heights are in dots. */
final class PageStack {

    private final List<PageBox> pages;

    PageStack(Layer layer) {
        this.pages = layer.getPages();
    }

    /** The page at a height, from 0; what is below all of them is on the last. */
    int at(int y) {
        int from = 0;
        int to = pages.size() - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (y < pages.get(middle).getBottom()) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Where a page starts. */
    int top(int sheet) {
        return pages.get(sheet).getTop();
    }

    /** Where a page ends. */
    int bottom(int sheet) {
        return pages.get(sheet).getBottom();
    }

    /** How wide the text of a page may be. */
    int width(int sheet, CssContext context) {
        return pages.get(sheet).getContentWidth(context);
    }

    /** Where the page at a height starts. */
    int topAt(int y) {
        return top(at(y));
    }

    /** Where the page at a height ends. */
    int bottomAt(int y) {
        return bottom(at(y));
    }

    /** Whether a box starts on another page than it ends. */
    boolean isAcross(Box box) {
        return box.getHeight() > 0 && at(box.getAbsY()) < at(box.getAbsY() + box.getHeight() - 1);
    }
}
