package org.mingce.render.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mingce.render.pdf.tags.Destinations;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** The bookmarks: the headings h2 to h6 of the tree that have an id and are printed, nested by their rank. */
final class Outline {

    private record Level(int rank, PdfOutline outline) {
    }

    private final ITextRenderer renderer;
    private final Destinations destinations;
    private final Deque<Level> open = new ArrayDeque<>();

    Outline(ITextRenderer renderer) {
        this.renderer = renderer;
        this.destinations = new Destinations(renderer);
    }

    /** Adds the bookmarks to the PDF that is being written. */
    void write() {
        open.push(new Level(0, renderer.getWriter().getRootOutline()));
        visit(renderer.getDocument().getDocumentElement());
    }

    private void visit(Element element) {
        String name = element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '2' && name.charAt(1) <= '6') {
            add(element, name.charAt(1) - '0');
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                visit(inner);
            }
        }
    }

    private void add(Element heading, int rank) {
        PdfDestination destination = destinations.of(heading.getAttribute("id"));
        if (destination == null) {
            return;
        }
        while (open.peek().rank() >= rank) {
            open.pop();
        }
        String title = heading.getTextContent().strip().replaceAll("\\s+", " ");
        open.push(new Level(rank, new PdfOutline(open.peek().outline(), destination, title)));
    }
}
