package org.mingce.render.layout.chart;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Flying Saucer's replaced elements (images), and drawings ({@code svg}) besides. */
public final class DrawingElements extends ITextReplacedElementFactory {

    /** For what is painted on this device. */
    public DrawingElements(ITextOutputDevice device) {
        super(device);
    }

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback callback,
            int cssWidth, int cssHeight) {
        Element element = box.getElement();
        if (element == null || !"svg".equals(element.getLocalName())) {
            return super.createReplacedElement(context, box, callback, cssWidth, cssHeight);
        }
        int width = cssWidth >= 0 ? cssWidth : box.getContainingBlock().getContentWidth();
        float em = box.getStyle().getFont(context).size;
        Measure measure = new Measure(em, context.getDotsPerPixel());
        int height = cssHeight >= 0 ? cssHeight : Math.round(measure.dots(element.getAttribute("height"), width));
        return new Drawing(width, height);
    }
}
