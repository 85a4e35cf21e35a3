package org.mingce.render.layout;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.BorderPainter;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Flying Saucer's output device, which also tells the font that is set and what is painted, and adds neither links nor
 * anything behind the last page.
 */
final class BookletOutputDevice extends ITextOutputDevice {

    private static final Shape NOTHING = new Path2D.Float();

    private FaceFont font;
    private CutCells cells;
    private Painting painting = new Painting() { };
    private int sheets;
    private float height;

    BookletOutputDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void setFont(FSFont font) {
        super.setFont(font);
        this.font = (FaceFont) font;
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

    /** Tells this one what is painted from now on. */
    void tell(Painting painting) {
        this.painting = painting;
        this.sheets = 0;
    }

    @Override
    public void initializePage(PdfContentByte content, float height) {
        super.initializePage(content, height);
        this.height = height;
        painting.page(sheets++, content);
    }

    @Override
    public void finishPage() {
        painting.pageEnds();
        super.finishPage();
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        painting.text(text);
        super.drawText(context, text);
        painting.end();
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        painting.replaced(context, box);
        super.paintReplacedElement(context, box);
        painting.end();
    }

    /** Paints the background alone: Flying Saucer would add the links of the box here, in a way that has no tags. */
    @Override
    public void paintBackground(RenderingContext context, Box box) {
        if (box.getStyle().isVisible()) {
            Rectangle bounds = box.getPaintingBorderEdge(context);
            paintBackground(context, box.getStyle(), bounds, bounds, box.getStyle().getBorder(context));
        }
        painting.box(context, box);
    }

    @Override
    public void fill(Shape shape) {
        painting.shape();
        super.fill(shape);
    }

    @Override
    public void draw(Shape shape) {
        painting.shape();
        super.draw(shape);
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        painting.shape();
        super.drawImage(image, x, y);
    }

    /** Tells which cells the ends of pages cut; they are closed there. */
    void cut(CutCells cells) {
        this.cells = cells;
    }

    /** What is painted in; every box is held against it. */
    @Override
    public Shape getClip() {
        Shape clip = super.getClip();
        return clip == null ? null : ClipShape.of(clip);
    }

    /** There are thousands of these: a rectangle of the page's content takes a quarter of the bytes of a path. */
    private void fill(FSColor color, int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        setColor(color);
        // Nothing yet but the color.
        fill(NOTHING);
        float[] corners = {x, y, (float) x + width, (float) y + height};
        getTransform().transform(corners, 0, corners, 0, 2);
        PdfContentByte content = getCurrentPage();
        content.rectangle(corners[0], this.height - corners[3], corners[2] - corners[0], corners[3] - corners[1]);
        content.fill();
    }

    /** Draws text with so many points more behind every character. */
    void drawSpaced(String text, float x, float y, float spacing) {
        painting.characters(x, y);
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

    FaceFont font() {
        return font;
    }
}
