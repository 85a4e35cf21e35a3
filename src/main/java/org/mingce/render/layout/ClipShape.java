package org.mingce.render.layout;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A path that is a rectangle, and answers as quickly as one where it is asked what is in it.
 *
 * @param path the path, which is drawn as it is
 * @param area the same as a rectangle
 */
record ClipShape(Shape path, Rectangle2D area) implements Shape {

    /** The same shape; of this kind if it is a rectangle. */
    static Shape of(Shape path) {
        return new Area(path).isRectangular() ? new ClipShape(path, path.getBounds2D()) : path;
    }

    @Override
    public Rectangle getBounds() {
        return path.getBounds();
    }

    @Override
    public Rectangle2D getBounds2D() {
        return path.getBounds2D();
    }

    @Override
    public boolean contains(double x, double y) {
        return area.contains(x, y);
    }

    @Override
    public boolean contains(Point2D point) {
        return area.contains(point);
    }

    @Override
    public boolean intersects(double x, double y, double width, double height) {
        return area.intersects(x, y, width, height);
    }

    @Override
    public boolean intersects(Rectangle2D other) {
        return area.intersects(other);
    }

    @Override
    public boolean contains(double x, double y, double width, double height) {
        return area.contains(x, y, width, height);
    }

    @Override
    public boolean contains(Rectangle2D other) {
        return area.contains(other);
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform) {
        return path.getPathIterator(transform);
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform, double flatness) {
        return path.getPathIterator(transform, flatness);
    }
}
