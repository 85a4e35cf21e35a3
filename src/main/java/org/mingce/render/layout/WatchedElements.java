package org.mingce.render.layout;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/**
 * Sees every block that begins, and leaves its elements to another factory. That this is asked for replaced elements is
 * the one moment at which the layout lets others look at a block that begins.
 */
abstract class WatchedElements implements ReplacedElementFactory {

    private final ReplacedElementFactory elements;

    /** Asks this factory for the elements. */
    WatchedElements(ReplacedElementFactory elements) {
        this.elements = elements;
    }

    /** A block begins; it may be asked again. */
    abstract void begins(LayoutContext context, BlockBox box);

    @Override
    public final ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback callback,
            int cssWidth, int cssHeight) {
        begins(context, box);
        return elements.createReplacedElement(context, box, callback, cssWidth, cssHeight);
    }

    @Override
    public final void reset() {
        elements.reset();
    }

    @Override
    public final void setFormSubmissionListener(FormSubmissionListener listener) {
        elements.setFormSubmissionListener(listener);
    }

    @Override
    public final void remove(Element element) {
        elements.remove(element);
    }
}
