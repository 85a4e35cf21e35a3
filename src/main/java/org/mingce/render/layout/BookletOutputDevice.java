package org.mingce.render.layout;

import java.awt.Rectangle;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BorderPainter;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.RenderingContext;

/** Flying Saucer's output device, which also tells the font that is set, and adds nothing behind the last page. */
final class BookletOutputDevice extends ITextOutputDevice {

    private ITextFSFont font;
    private CutCells cells;

    BookletOutputDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void setFont(FSFont font) {
        super.setFont(font);
        this.font = (ITextFSFont) font;
    }

    /**
     * Paints a border between cells as one rectangle. In the general case Flying Saucer builds a shape with mitred
     * corners for each; with thousands of cells, all of them alike, that costs time and bytes and shows nothing.
     */
    @Override
    public void paintCollapsedBorder(RenderingContext context, BorderPropertySet border, Rectangle bounds, int side) {
        if (border.topStyle() != IdentValue.SOLID || border.leftStyle() != IdentValue.SOLID
                || border.bottomStyle() != IdentValue.SOLID || border.rightStyle() != IdentValue.SOLID) {
            super.paintCollapsedBorder(context, border, bounds, side);
            return;
        }
        if (bounds.y >= context.getPage().getBottom() - (int) border.top()) {
            // The row starts on the next page; only the upper half of its border reaches into this one.
            return;
        }
        Rectangle part = cells == null ? bounds : cells.part(bounds, context.getPage());
        int right = part.x + part.width - (int) border.right();
        int bottom = part.y + part.height - (int) border.bottom();
        boolean isOpenAbove = part.y > bounds.y && side == BorderPainter.LEFT;
        boolean isOpenBelow = part.y + part.height < bounds.y + bounds.height && side == BorderPainter.LEFT;
        if (side == BorderPainter.TOP || isOpenAbove) {
            fill(border.topColor(), part.x, part.y, part.width, (int) border.top());
        }
        if (side == BorderPainter.BOTTOM || isOpenBelow) {
            fill(border.bottomColor(), part.x, bottom, part.width, (int) border.bottom());
        }
        if (side == BorderPainter.LEFT) {
            fill(border.leftColor(), part.x, part.y, (int) border.left(), part.height);
        }
        if (side == BorderPainter.RIGHT) {
            fill(border.rightColor(), right, part.y, (int) border.right(), part.height);
        }
    }

    /** Tells which cells the ends of pages cut; they are closed there. */
    void cut(CutCells cells) {
        this.cells = cells;
    }

    private void fill(FSColor color, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            setColor(color);
            fillRect(x, y, width, height);
        }
    }

    /** Draws text with so many points more behind every character. */
    void drawSpaced(String text, float x, float y, float spacing) {
        if (spacing != 0) {
            getCurrentPage().setCharacterSpacing(spacing);
        }
        drawString(text, x, y, null);
        if (spacing != 0) {
            getCurrentPage().setCharacterSpacing(0);
        }
    }

    /** Adds no bookmarks: which there are is for the PDF renderer to say. */
    @Override
    public void finish(RenderingContext context, Box root) {
        // Named destinations, the other thing that could be added here, nothing asks for.
    }

    ITextFSFont font() {
        return font;
    }
}
