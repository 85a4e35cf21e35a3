package org.mingce.render.layout;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.mingce.page.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.util.XRLog;

/**
 * The laid-out booklet: computed styles, boxes and pages. Made once per booklet, on first use, and shared by the PDF,
 * which paints it, and the DOCX, which takes its formatting from it. Not for use by two threads at once.
 */
public final class Layout {

    private final Page page;
    private final Supplier<Fonts> fonts;
    private final KnownStyles known;
    private Document document;
    private PagedStylesheet stylesheet;
    private BookletRenderer renderer;
    private FutureTask<BookletRenderer> ahead;

    /** A layout that is made when it is first asked for. */
    public Layout(Page page, Fonts fonts) {
        this(page, () -> fonts, new KnownStyles());
    }

    /** The same, with fonts that are not asked for before that either, and with what is known of stylesheets. */
    public Layout(Page page, Supplier<Fonts> fonts, KnownStyles known) {
        this.page = page;
        this.fonts = fonts;
        this.known = known;
    }

    /** The tree that was laid out: a copy of the page's. The elements that the other methods take are of this copy. */
    public Document document() {
        if (document == null) {
            document = (Document) page.document().cloneNode(true);
            Element style = document.createElementNS("http://www.w3.org/1999/xhtml", "style");
            style.setAttribute("type", "text/css");
            stylesheet = PagedStylesheet.of(page.stylesheet());
            style.setTextContent(stylesheet.text());
            document.getElementsByTagName("head").item(0).appendChild(style);
        }
        return document;
    }

    /** Flying Saucer's renderer after layout: shared context and box tree. */
    public ITextRenderer renderer() {
        return laidOut();
    }

    /** The renderer, which tells this one what it paints. */
    public ITextRenderer renderer(Painting painting) {
        laidOut().tell(painting);
        return laidOut();
    }

    /** Begins beside what its caller does; whoever first asks for anything of it waits. */
    public void begin(Executor beside) {
        document();
        ahead = new FutureTask<>(this::made);
        beside.execute(ahead);
    }

    /** Ends what has begun and nobody has asked for. */
    public void stop() {
        if (ahead != null) {
            ahead.cancel(true);
        }
    }

    private BookletRenderer laidOut() {
        if (renderer == null) {
            // Only now: half a layout is of no use to the next format, and would hide why it is half.
            renderer = ahead == null ? made() : awaited();
        }
        return renderer;
    }

    private BookletRenderer made() {
        XRLog.setLoggingEnabled(false);
        BookletRenderer fresh = BookletRenderer.of(fonts.get(), known);
        fresh.set(document(), stylesheet);
        fresh.layout();
        return fresh;
    }

    /** What was begun; what failed there fails here, where its reason is heard. */
    private BookletRenderer awaited() {
        FutureTask<BookletRenderer> begun = ahead;
        ahead = null;
        try {
            return begun.get();
        } catch (InterruptedException e) {
            begun.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            return made();
        }
    }

    /** The computed style of an element of {@link #document()}. Lengths are in dots. */
    public CalculatedStyle style(Element element) {
        return laidOut().getSharedContext().getStyle(element);
    }

    /** Dots to the point (1/72 inch): what lengths of computed styles and boxes are divided by to get points. */
    public float dotsPerPoint() {
        return laidOut().getDotsPerPoint();
    }

    /** Number of pages, cover included. */
    public int pageCount() {
        return laidOut().pages().count();
    }

    /** Size and margins of a named page of the stylesheet, such as {@code landscape}; of {@code @page} for "". */
    public PageGeometry geometry(String pageName) {
        return laidOut().pages().geometry(pageName);
    }

    /** Name of the page on which the element starts; "" for one without a name. */
    public String pageName(Element element) {
        return laidOut().pages().name(element);
    }

    /** The sheet, from 0, on which the element with this id starts; empty if there is no such box. */
    public OptionalInt pageIndex(String id) {
        return laidOut().pages().index(id);
    }

    /**
     * The number that is printed on the page on which the element with this id starts: pages count from 1 in every
     * sequence that the stylesheet starts ({@code -fs-page-sequence}). Empty if there is no such box.
     */
    public OptionalInt pageNumber(String id) {
        return laidOut().pages().number(id);
    }

    /** Whether the element with this id is the first on its page. */
    public boolean opensPage(String id) {
        return laidOut().pages().opens(id);
    }

    /** Widths of a table's columns in points, from left to right, borders included; empty if it has no box. */
    public List<Float> columnWidths(Element table) {
        return laidOut().columnWidths(table);
    }

    /**
     * The family of the font that each role got: {@code title}, {@code heading-1}, {@code heading-2}, {@code body},
     * {@code table}, as far as the booklet has them.
     */
    public Map<String, String> fontsUsed() {
        return new RoleFonts(laidOut()).families();
    }

    /** What the pages had no room for as it was meant to be, in the order of the booklet. */
    public List<Misfit> misfits() {
        return laidOut().misfits();
    }

    /** Characters that no font has, each once, in the order of the booklet. */
    public List<MissingGlyph> missingGlyphs() {
        return new GlyphCheck(fonts.get(), laidOut()).missing();
    }

    /** Addresses of images, fonts and stylesheets that were asked for and not allowed. Sorted. */
    public Set<String> refusedAddresses() {
        Set<String> refused = new TreeSet<>(laidOut().userAgent().refused());
        refused.addAll(stylesheet.imports());
        return refused;
    }

    /** Addresses of images that are missing or can't be read. Sorted. */
    public Set<String> unreadableImages() {
        return laidOut().userAgent().unreadable();
    }
}
