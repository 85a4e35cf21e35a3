package org.mingce.render.layout;

import org.mingce.page.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * The laid-out booklet: computed styles, boxes and pages. Made once per booklet, on first use, and shared by the PDF,
 * which paints it, and the DOCX, which takes its formatting from it. Not for use by two threads at once.
 */
public final class Layout {

    private final Page page;
    private final Fonts fonts;
    private ITextRenderer renderer;
    private Document document;

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

    /** The tree that was laid out: a copy of the page's, whose elements {@link #style} and the others expect. */
    public Document document() {
        if (document == null) {
            document = (Document) page.document().cloneNode(true);
            var style = document.createElementNS("http://www.w3.org/1999/xhtml", "style");
            style.setAttribute("type", "text/css");
            style.setTextContent(page.stylesheet());
            document.getElementsByTagName("head").item(0).appendChild(style);
        }
        return document;
    }

    /** The computed style of an element of {@link #document()}. Lengths are in dots. */
    public CalculatedStyle style(Element element) {
        return renderer().getSharedContext().getStyle(element);
    }

    /** Dots to the point (1/72 inch): what lengths of computed styles and boxes are divided by to get points. */
    public float dotsPerPoint() {
        return renderer().getDotsPerPoint();
    }

    /** Number of pages, cover included. */
    public int pageCount() {
        return renderer().getRootBox().getLayer().getPages().size();
    }
}
