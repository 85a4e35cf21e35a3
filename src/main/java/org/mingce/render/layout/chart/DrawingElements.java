package org.mingce.render.layout.chart;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/**
 * Flying Saucer's replaced elements, and drawings ({@code svg}) besides. Its images fit: by themselves they would be
 * pressed into the greatest width in their full height, and run off the page's foot.
 */
public final class DrawingElements extends ITextReplacedElementFactory {

    /** For what is painted on this device. */
    public DrawingElements(ITextOutputDevice device) {
        super(device);
    }

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback callback,
            int cssWidth, int cssHeight) {
        Element element = box.getElement();
        if (element != null && "img".equals(element.getLocalName())) {
            ReplacedElement image = super.createReplacedElement(context, box, callback, cssWidth, cssHeight);
            return image == null ? null : fitted(context, box, callback, image);
        }
        if (element == null || !"svg".equals(element.getLocalName())) {
            return super.createReplacedElement(context, box, callback, cssWidth, cssHeight);
        }
        int width = cssWidth >= 0 ? cssWidth : box.getContainingBlock().getContentWidth();
        float em = box.getStyle().getFont(context).size;
        Measure measure = new Measure(em, context.getDotsPerPixel());
        int height = cssHeight >= 0 ? cssHeight : Math.round(measure.dots(element.getAttribute("height"), width));
        return new Drawing(width, height);
    }

    /** The image in its own proportions, no larger than there is room for. */
    private ReplacedElement fitted(LayoutContext context, BlockBox box, UserAgentCallback callback,
            ReplacedElement image) {
        double scale = new ImageRoom(context, box).scale(image.getIntrinsicWidth(), image.getIntrinsicHeight());
        return scale >= 1 ? image : super.createReplacedElement(context, box, callback,
                Math.max(1, (int) (image.getIntrinsicWidth() * scale)),
                Math.max(1, (int) (image.getIntrinsicHeight() * scale)));
    }
}
