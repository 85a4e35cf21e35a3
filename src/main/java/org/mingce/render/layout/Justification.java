package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
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
 * (between Han characters and punctuation, beside a number, not inside it) takes the same share; where that would be
 * seen, pauses take more ({@link Spread}). A line that would look pulled apart ends short of the edge instead.
 */
final class Justification {

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
        List<String> texts = new ArrayList<>();
        collect(line, texts);
        Spread spread = Spread.of(room, texts, line.getStyle().getFont(context).size);
        JustificationInfo back = new JustificationInfo(-info.nonSpaceAdjust(), -info.spaceAdjust());
        float undone = 0;
        float moved = 0;
        for (Box child : line.getChildren()) {
            child.setX(child.getX() + Math.round(undone) + Math.round(moved));
            if (child instanceof InlineLayoutBox inline) {
                undone += inline.adjustHorizontalPosition(back, undone);
                moved += widen(inline, spread, moved);
            }
        }
        line.calcChildLocations();
        renderer.justify(info, spread);
    }

    /** Moves what is in an inline box; as Flying Saucer counts, boxes from the line's start, texts from their box's. */
    private static float widen(InlineLayoutBox box, Spread spread, float before) {
        float width = 0;
        for (Object child : box.getInlineChildren()) {
            if (child instanceof InlineText text) {
                text.setX(text.getX() + Math.round(width));
                width += spread.of(text.getSubstring());
            } else if (child instanceof Box inner) {
                inner.setX(inner.getX() + Math.round(before + width));
                if (inner instanceof InlineLayoutBox inline) {
                    width += widen(inline, spread, before + width);
                }
            }
        }
        return width;
    }

    private static void collect(Box box, List<String> texts) {
        List<?> children = box instanceof InlineLayoutBox inline ? inline.getInlineChildren() : box.getChildren();
        for (Object child : children) {
            if (child instanceof InlineText text) {
                texts.add(text.getSubstring());
            } else if (child instanceof InlineLayoutBox inner) {
                collect(inner, texts);
            }
        }
    }
}
