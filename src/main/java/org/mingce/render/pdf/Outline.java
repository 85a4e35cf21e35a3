package org.mingce.render.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/**
 * The bookmarks: the headings h2 to h6 of the tree that have an id and are printed, nested by their rank. Flying
 * Saucer's own go to the wrong place where pages have different heights.
 */
final class Outline {

    private record Level(int rank, PdfOutline outline) {
    }

    private final ITextRenderer renderer;
    private final LayoutContext context;
    private final Deque<Level> open = new ArrayDeque<>();

    Outline(ITextRenderer renderer) {
        this.renderer = renderer;
        this.context = renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
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
        Box box = renderer.getSharedContext().getBoxById(heading.getAttribute("id"));
        if (box == null) {
            return;
        }
        while (open.peek().rank() >= rank) {
            open.pop();
        }
        String title = heading.getTextContent().strip().replaceAll("\\s+", " ");
        open.push(new Level(rank, new PdfOutline(open.peek().outline(), destination(box), title)));
    }

    private PdfDestination destination(Box box) {
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        int sheet = 0;
        while (sheet < pages.size() - 1 && box.getAbsY() >= pages.get(sheet).getBottom()) {
            sheet++;
        }
        PageBox page = pages.get(sheet);
        int fromTop = page.getMarginBorderPadding(context, Edge.TOP) + box.getAbsY() - page.getTop();
        float dots = renderer.getDotsPerPoint();
        PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0,
                (page.getHeight(context) - fromTop) / dots, 0);
        destination.addPage(renderer.getWriter().getPageReference(sheet + 1));
        return destination;
    }
}
