package org.mingce.testing.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows the drawing of a page, as a viewer does, and notes what is drawn where. */
final class SheetReader extends PDFGraphicsStreamEngine {

    /** Filled boxes thinner than this (points) are lines. */
    private static final double THIN = 1.2;

    private final PDPage page;
    private final Map<PDFont, Map<Integer, Rectangle2D>> shapes;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rectangle2D> rules = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private boolean isClip;

    private SheetReader(PDPage page, Map<PDFont, Map<Integer, Rectangle2D>> shapes) {
        super(page);
        this.page = page;
        this.shapes = shapes;
    }

    /** Reads a page. The shapes are the boxes of the glyphs met so far in the file, in glyph space. */
    static Sheet read(PDPage page, int number, Map<PDFont, Map<Integer, Rectangle2D>> shapes) throws IOException {
        SheetReader reader = new SheetReader(page, shapes);
        reader.processPage(page);
        return new Sheet(number, page.getCropBox().getWidth(), page.getCropBox().getHeight(), reader.glyphs,
                reader.rules);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        Point2D start = fromTop(matrix.transformPoint(0, 0));
        Point2D end = fromTop(matrix.transformPoint(displacement.getX(), displacement.getY()));
        Rectangle2D shape = shape(font, code);
        AffineTransform place = matrix.createAffineTransform();
        Rectangle2D ink = shape.isEmpty() ? new Rectangle2D.Double()
                : fromTop(place.createTransformedShape(shape).getBounds2D());
        glyphs.add(
                new Glyph(text == null ? "" : text, start.getX(), end.getX(), start.getY(), matrix.getScalingFactorY(),
                ink,
                fromTop(getGraphicsState().getCurrentClippingPath().getBounds2D())));
    }

    private Rectangle2D shape(PDFont font, int code) throws IOException {
        Map<Integer, Rectangle2D> known = shapes.computeIfAbsent(font, key -> new HashMap<>());
        if (!known.containsKey(code)) {
            known.put(code, ((PDVectorFont) font).getNormalizedPath(code)
                    .createTransformedShape(font.getFontMatrix().createAffineTransform()).getBounds2D());
        }
        return known.get(code);
    }

    private Point2D fromTop(Point2D point) {
        return new Point2D.Double(point.getX() - page.getCropBox().getLowerLeftX(),
                page.getCropBox().getUpperRightY() - point.getY());
    }

    private Rectangle2D fromTop(Rectangle2D box) {
        Point2D corner = fromTop(new Point2D.Double(box.getMinX(), box.getMaxY()));
        return new Rectangle2D.Double(corner.getX(), corner.getY(), box.getWidth(), box.getHeight());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        isClip = true;
    }

    @Override
    public void endPath() {
        if (isClip) {
            getGraphicsState().intersectClippingPath(path);
        }
        isClip = false;
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        note(transformWidth(getGraphicsState().getLineWidth()));
    }

    @Override
    public void fillPath(int windingRule) {
        note(0);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        note(transformWidth(getGraphicsState().getLineWidth()));
    }

    private void note(double pen) {
        Rectangle2D ends = fromTop(path.getBounds2D());
        Rectangle2D box = new Rectangle2D.Double(ends.getX() - pen / 2, ends.getY() - pen / 2, ends.getWidth() + pen,
                ends.getHeight() + pen);
        if (Math.min(box.getWidth(), box.getHeight()) < THIN && Math.max(box.getWidth(), box.getHeight()) > THIN) {
            rules.add(box);
        }
        endPath();
    }

    @Override
    public void drawImage(PDImage image) {
        // Only text and lines are of interest.
    }

    @Override
    public void shadingFill(COSName name) {
        // Only text and lines are of interest.
    }
}
