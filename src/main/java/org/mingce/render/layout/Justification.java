package org.mingce.render.layout;

import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.LineBox;

/**
 * Makes justified Chinese lines reach the right edge. Flying Saucer gives the gaps between characters a fifth of what
 * is missing, meant for Latin text, where spaces take the rest; Chinese has none. Here every gap that may widen
 * (between Han characters and punctuation, beside a number, not inside it) takes the same share. A line that would look
 * pulled apart ends short of the edge instead.
 */
final class Justification {

    /** No gap gets wider than this share of the font size. */
    private static final float WIDEST = 0.15f;

    private final BookletTextRenderer renderer;
    private final LayoutContext context;

    Justification(BookletTextRenderer renderer, LayoutContext context) {
        this.renderer = renderer;
        this.context = context;
    }

    /** Justifies the lines of a box and of all boxes in it. */
    void apply(Box box) {
        if (box instanceof LineBox line && line.getJustificationInfo() != null) {
            justify(line);
        }
        for (Box child : box.getChildren()) {
            apply(child);
        }
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof BlockBox block) {
                    apply(block);
                }
            }
        }
    }

    private void justify(LineBox line) {
        JustificationInfo info = line.getJustificationInfo();
        var floats = line.getFloatDistances();
        int room = line.getParent().getContentWidth() - floats.leftFloatDistance() - floats.rightFloatDistance()
                - line.getContentStart() - line.getContentWidth();
        int gaps = gaps(line) - 1;
        float widest = WIDEST * line.getStyle().getFont(context).size;
        float gap = gaps > 0 ? Math.min((float) room / gaps, widest) : 0;
        JustificationInfo back = new JustificationInfo(-info.nonSpaceAdjust(), -info.spaceAdjust());
        float undone = 0;
        float moved = 0;
        for (Box child : line.getChildren()) {
            child.setX(child.getX() + Math.round(undone) + Math.round(moved));
            if (child instanceof InlineLayoutBox inline) {
                undone += inline.adjustHorizontalPosition(back, undone);
                moved += widen(inline, gap, moved);
            }
        }
        line.calcChildLocations();
        renderer.justify(info, gap);
    }

    /** Moves what is in an inline box; as Flying Saucer counts, boxes from the line's start, texts from their box's. */
    private static float widen(InlineLayoutBox box, float gap, float before) {
        float width = 0;
        for (Object child : box.getInlineChildren()) {
            if (child instanceof InlineText text) {
                text.setX(text.getX() + Math.round(width));
                width += gap * TextRuns.gaps(text.getSubstring());
            } else if (child instanceof Box inner) {
                inner.setX(inner.getX() + Math.round(before + width));
                if (inner instanceof InlineLayoutBox inline) {
                    width += widen(inline, gap, before + width);
                }
            }
        }
        return width;
    }

    private static int gaps(Box box) {
        int gaps = 0;
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                gaps += child instanceof InlineText text ? TextRuns.gaps(text.getSubstring())
                        : child instanceof Box inner ? gaps(inner) : 0;
            }
            return gaps;
        }
        if (box instanceof LineBox) {
            for (Box child : box.getChildren()) {
                gaps += gaps(child);
            }
        }
        return gaps;
    }
}
