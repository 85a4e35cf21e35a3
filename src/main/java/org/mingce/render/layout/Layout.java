package org.mingce.render.layout;

import org.mingce.page.Page;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * The laid-out booklet: computed styles, boxes and pages. Made once per booklet, on first use, and shared by the PDF,
 * which paints it, and the DOCX, which takes its formatting from it. Not for use by two threads at once.
 */
public final class Layout {

    private final Page page;
    private final Fonts fonts;
    private ITextRenderer renderer;

    /** A layout that is made when it is first asked for. */
    public Layout(Page page, Fonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /** Flying Saucer's renderer after layout: shared context, box tree and, once painted, page positions. */
    public ITextRenderer renderer() {
        if (renderer == null) {
            renderer = new ITextRenderer(fonts.resolver());
            renderer.setDocument(document(), null);
            renderer.layout();
        }
        return renderer;
    }

    /** The tree that is laid out: a copy of the page's with the stylesheet in its head. */
    private Document document() {
        Document copy = (Document) page.document().cloneNode(true);
        var style = copy.createElement("style");
        style.setAttribute("type", "text/css");
        style.setTextContent(page.stylesheet());
        copy.getElementsByTagName("head").item(0).appendChild(style);
        return copy;
    }
}
