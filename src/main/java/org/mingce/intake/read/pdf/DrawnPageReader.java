package org.mingce.intake.read.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingce.intake.read.common.RefusedFileException;

/** Follows the drawing of a page, as a viewer does, and notes what is drawn where. */
final class DrawnPageReader extends PDFGraphicsStreamEngine {

    /** Filled boxes thinner than this (points) are lines. */
    private static final double THIN = 2;
    /** Lines shorter than this are marks. */
    private static final double SHORTEST = 3;
    private static final int MOST_GLYPHS = 60_000;
    /** Steps that opening a form counts as. */
    private static final int FORM = 400;
    private static final int MOST_RULES = 30_000;

    private final Effort effort;
    private final PDRectangle box;
    private final Turn turn;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<RuledLine> rules = new ArrayList<>();
    private final List<Point2D[]> segments = new ArrayList<>();
    private Point2D first = new Point2D.Double();
    private Point2D current = new Point2D.Double();
    private int unknown;
    private int turned;
    private boolean hasPicture;

    /** How a page is turned before it is read: quarters of a turn, clockwise. */
    private record Turn(int quarters) {

        Point2D of(Point2D point, double width, double height) {
            return switch (quarters) {
                case 1 -> new Point2D.Double(height - point.getY(), point.getX());
                case 2 -> new Point2D.Double(width - point.getX(), height - point.getY());
                case 3 -> new Point2D.Double(point.getY(), width - point.getX());
                default -> point;
            };
        }
    }

    /**
     * What following the drawing has taken so far, over all pages: forms that draw each other grow without end. Thrown
     * past the engine, which goes on behind what fails in a form.
     */
    static final class Effort {

        /** The most steps of drawing: some hundred pages full of tables have two million. */
        private static final int MOST = 8_000_000;

        private int steps;

        private void step(int more) {
            steps += more;
            if (steps > MOST) {
                throw new SpentException();
            }
        }
    }

    /** More is drawn than any booklet draws. */
    private static final class SpentException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private DrawnPageReader(PDPage page, int quarters, Effort effort) {
        super(page);
        this.effort = effort;
        this.box = page.getCropBox();
        this.turn = new Turn(quarters);
    }

    /** Reads a page; text that runs up or down the sheet is read as if the sheet were turned. */
    static DrawnPage read(PDPage page, int number, Effort effort) throws IOException {
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        DrawnPageReader reader = reader(page, quarters, effort);
        if (reader.turned * 2 > reader.glyphs.size()) {
            reader = reader(page, Math.floorMod(quarters + 1, 4), effort);
            if (reader.turned * 2 > reader.glyphs.size() || !reader.runsForward()) {
                reader = reader(page, Math.floorMod(quarters + 3, 4), effort);
            }
        }
        boolean upright = reader.turn.quarters() % 2 == 0;
        return new DrawnPage(number, upright ? reader.box.getWidth() : reader.box.getHeight(),
                upright ? reader.box.getHeight() : reader.box.getWidth(), reader.glyphs, reader.rules, reader.unknown,
                reader.hasPicture);
    }

    private static DrawnPageReader reader(PDPage page, int quarters, Effort effort) throws IOException {
        DrawnPageReader reader = new DrawnPageReader(page, quarters, effort);
        try {
            reader.processPage(page);
        } catch (SpentException e) {
            throw new RefusedFileException("file.bomb");
        }
        return reader;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        effort.step(FORM);
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step(1);
        super.processOperator(operator, operands);
    }

    private boolean runsForward() {
        return glyphs.stream().filter(glyph -> glyph.right() >= glyph.left()).count() * 2 >= glyphs.size();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.charAt(0) == '\uFFFD') {
            unknown++;
            return;
        }
        if (text.isBlank()) {
            return;
        }
        Point2D start = placed(matrix.transformPoint(0, 0));
        Point2D end = placed(matrix.transformPoint(displacement.getX(), 0));
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (Math.abs(end.getY() - start.getY()) > Math.abs(end.getX() - start.getX())) {
            turned++;
        }
        if (glyphs.size() > MOST_GLYPHS) {
            throw new RefusedFileException("file.bomb");
        }
        Glyph glyph = new Glyph(text, start.getX(), end.getX(), start.getY(), Math.max(size, 1));
        if (glyphs.isEmpty() || !isAgain(glyphs.get(glyphs.size() - 1), glyph)) {
            glyphs.add(glyph);
        }
    }

    /** Whether a glyph is drawn over the same one, which makes it bold. */
    private static boolean isAgain(Glyph one, Glyph other) {
        return one.text().equals(other.text()) && Math.abs(one.left() - other.left()) < one.size() * 0.15
                && Math.abs(one.baseline() - other.baseline()) < one.size() * 0.15;
    }

    private Point2D placed(Point2D point) {
        Point2D inBox = new Point2D.Double(point.getX() - box.getLowerLeftX(), box.getUpperRightY() - point.getY());
        return turn.of(inBox, box.getWidth(), box.getHeight());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        segments.add(new Point2D[] {p0, p1});
        segments.add(new Point2D[] {p1, p2});
        segments.add(new Point2D[] {p2, p3});
        segments.add(new Point2D[] {p3, p0});
        first = p0;
        current = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        first = new Point2D.Double(x, y);
        current = first;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Double(x, y);
        segments.add(new Point2D[] {current, next});
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        segments.add(new Point2D[] {current, first});
        current = first;
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off is read all the same: nobody hides text in a booklet by a clip.
    }

    @Override
    public void endPath() {
        segments.clear();
    }

    @Override
    public void strokePath() throws IOException {
        for (Point2D[] segment : segments) {
            Rectangle2D ends = box(List.<Point2D[]>of(segment));
            note(ends);
        }
        segments.clear();
    }

    /** A filled box is a line where it is thin; others are shades. */
    @Override
    public void fillPath(int windingRule) throws IOException {
        for (int i = 0; i < segments.size(); i += 4) {
            note(box(segments.subList(i, Math.min(segments.size(), i + 4))));
        }
        segments.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        strokePath();
    }

    private Rectangle2D box(List<Point2D[]> ends) {
        Rectangle2D bounds = null;
        for (Point2D[] segment : ends) {
            for (Point2D point : segment) {
                Point2D placed = placed(point);
                if (bounds == null) {
                    bounds = new Rectangle2D.Double(placed.getX(), placed.getY(), 0, 0);
                } else {
                    bounds.add(placed);
                }
            }
        }
        return bounds == null ? new Rectangle2D.Double() : bounds;
    }

    private void note(Rectangle2D line) throws RefusedFileException {
        double least = Math.min(line.getWidth(), line.getHeight());
        if (least < THIN && Math.max(line.getWidth(), line.getHeight()) > SHORTEST) {
            rules.add(new RuledLine(line.getMinX(), line.getMinY(), line.getMaxX(), line.getMaxY()));
        }
        if (rules.size() > MOST_RULES) {
            throw new RefusedFileException("file.bomb");
        }
    }

    @Override
    public void drawImage(PDImage image) {
        hasPicture = true;
    }

    @Override
    public void shadingFill(COSName name) {
        // Only text and lines are of interest.
    }
}
