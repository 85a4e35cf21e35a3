package org.mingce.render.layout.chart;

import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;

/** The room that an image has: what the stylesheet allows, and never more than the page. Lengths are in dots. */
final class ImageRoom {

    /** Of the page's type area; what is left is for a caption, which stays on the image's page. */
    private static final double HIGHEST = 0.9;

    private final double width;
    private final double height;

    /** For the image of this box, on the page that is being laid out. */
    ImageRoom(LayoutContext context, BlockBox box) {
        PageBox page = Layer.createPageBox(context, "right", 0, 0);
        CalculatedStyle style = box.getStyle();
        double widest = page.getContentWidth(context);
        double highest = page.getContentHeight(context) * HIGHEST;
        int around = box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
        if (around > 0 && !style.isMaxWidthNone()) {
            widest = Math.min(widest, style.getFloatPropertyProportionalWidth(CSSName.MAX_WIDTH, around, context));
        }
        if (!style.isMaxHeightNone()) {
            highest = Math.min(highest,
                    style.getFloatPropertyProportionalHeight(CSSName.MAX_HEIGHT, (float) highest, context));
        }
        this.width = widest;
        this.height = highest;
    }

    /** What both sides of an image are multiplied by for it to fit; 1 where it fits. */
    double scale(int imageWidth, int imageHeight) {
        return Math.min(1, Math.min(width / Math.max(1, imageWidth), height / Math.max(1, imageHeight)));
    }
}
