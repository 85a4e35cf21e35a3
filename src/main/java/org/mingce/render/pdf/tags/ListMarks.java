package org.mingce.render.pdf.tags;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.MarkerData;

/**
 * Whose the numbers in front of list items are. Flying Saucer paints them without saying so; they are known by the
 * point at which they start. Lengths are in dots.
 */
final class ListMarks {

    private record Point(int x, int y) {
    }

    private final Map<Point, Element> items = new HashMap<>();
    private final LayoutContext context;

    /** Of the items of what this renderer has laid out. */
    ListMarks(ITextRenderer renderer) {
        this.context = renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
        collect(renderer.getRootBox());
    }

    private void collect(Box box) {
        if (box instanceof BlockBox item && item.getMarkerData() != null
                && item.getMarkerData().getTextMarker() != null) {
            items.put(start(item, item.getMarkerData()), item.getElement());
        }
        for (Box child : box.getChildren()) {
            collect(child);
        }
    }

    private Point start(BlockBox item, MarkerData mark) {
        int width = mark.getTextMarker().getLayoutWidth();
        int baseline = mark.getStructMetrics().getBaseline();
        LineBox line = mark.getReferenceLine();
        return line == null
                ? new Point(item.getAbsX() + (int) item.getMargin(context).left() - width,
                        item.getAbsY() + item.getTy() + baseline)
                : new Point(line.getAbsX() - width, line.getAbsY() + baseline);
    }

    /** The item whose number starts at a point; {@code null} if none does. */
    Element item(float x, float y) {
        return items.get(new Point(Math.round(x), Math.round(y)));
    }
}
