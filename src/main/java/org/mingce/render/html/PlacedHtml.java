package org.mingce.render.html;

import org.mingce.page.CellMark;
import org.mingce.page.Origin;
import org.mingce.page.Page;
import org.w3c.dom.Element;

/**
 * The web page for whoever works on the booklet: the published one, but each element says in {@code data-place}
 * ({@code file:line:column}) what it was made of and in {@code data-cell} ({@code table row column}) which cell it is.
 */
public final class PlacedHtml {

    private PlacedHtml() {
    }

    /** The whole page, without its scripts. */
    public static String text(Page page) {
        return new HtmlDocument(new Writer())
                .text(new Page(page.document(), page.stylesheet(), page.base(), page.images())).toString();
    }

    private static final class Writer extends HtmlWriter {

        @Override
        void own(Element element) {
            Origin.tiedTo(element).ifPresent(origin -> attribute("data-place",
                    origin.file() + ":" + origin.line() + ":" + origin.column()));
            CellMark.of(element).ifPresent(cell -> attribute(CellMark.CELL, cell.value()));
        }
    }
}
