package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfDestination;
import java.util.List;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/**
 * Places in the PDF that bookmarks and links lead to. Flying Saucer's own are wrong where pages have different heights.
 */
public final class Destinations {

    private final ITextRenderer renderer;
    private final LayoutContext context;

    /** Places in what this renderer has laid out. */
    public Destinations(ITextRenderer renderer) {
        this.renderer = renderer;
        this.context = renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
    }

    /** Where the element with this id begins; {@code null} if it is not printed. */
    public PdfDestination of(String id) {
        Box box = renderer.getSharedContext().getBoxById(id);
        return box == null ? null : destination(box);
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
