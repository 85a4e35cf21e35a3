package org.mingce.render.layout;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;

/**
 * Keeps the last lines of a text with the signature below it. Where the signature starts a page, the text before it is
 * laid out as if its page ended a little sooner: its last line does not fit any more and takes with it those that the
 * stylesheet wants beside it ({@code widows}).
 */
final class HeldLines extends WatchedElements {

    /** How much sooner the page of a text ends, in dots. */
    private static final String HOLD = "data-hold";
    private static final String SIGNATURE = "signature-first";

    private int held;

    /** Asks this factory for the elements. */
    HeldLines(ReplacedElementFactory elements) {
        super(elements);
    }

    /** Holds the text before every signature that starts a page; whether there was anything to change. */
    static boolean hold(Box box, PageStack sheets) {
        boolean changed = false;
        Box before = box.getPreviousSibling();
        if (box instanceof BlockBox && box.getElement() != null && before instanceof BlockBox
                && before.getElement() != null && before.getChildCount() > 0
                && before.getChild(before.getChildCount() - 1) instanceof LineBox last
                && (" " + box.getElement().getAttribute("class") + " ").contains(" " + SIGNATURE + " ")
                && !before.getElement().hasAttribute(HOLD) && firstLine(box) != null
                && sheets.at(last.getAbsY()) < sheets.at(firstLine(box).getAbsY())) {
            int room = sheets.bottomAt(last.getAbsY()) - last.getAbsY() - last.getHeight();
            before.getElement().setAttributeNS(null, HOLD, Integer.toString(room + last.getHeight() / 2));
            changed = true;
        }
        for (Box child : box.getChildren()) {
            changed |= hold(child, sheets);
        }
        return changed;
    }

    private static LineBox firstLine(Box box) {
        return box.getChildCount() > 0 && box.getChild(0) instanceof LineBox line ? line : null;
    }

    @Override
    void begins(LayoutContext context, BlockBox box) {
        Element element = box.getElement();
        if (element != null && element.hasAttribute(HOLD)) {
            held = Integer.parseInt(element.getAttribute(HOLD));
            context.setExtraSpaceBottom(held);
        } else if (held > 0 && context.getExtraSpaceBottom() == held) {
            context.setExtraSpaceBottom(0);
        }
    }
}
