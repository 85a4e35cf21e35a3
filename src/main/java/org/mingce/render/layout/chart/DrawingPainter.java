package org.mingce.render.layout.chart;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints the part of SVG that charts need: {@code g}, {@code rect}, {@code line}, {@code text}, and {@code pattern} as
 * a fill. Whatever is painted has the computed {@code color} of its element, which is {@code currentColor} in SVG.
 */
final class DrawingPainter {

    private final RenderingContext context;
    private final ITextOutputDevice device;
    private final Element svg;

    DrawingPainter(RenderingContext context, ITextOutputDevice device, Element svg) {
        this.context = context;
        this.device = device;
        this.svg = svg;
    }

    /** Paints the drawing into an area of the page, in dots. */
    void paint(Rectangle area) {
        Stroke before = device.getStroke();
        device.setStroke(new BasicStroke(context.getDotsPerPixel()));
        children(svg, area);
        device.setStroke(before);
    }

    private void children(Element parent, Rectangle2D area) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, area);
            }
        }
    }

    private void element(Element element, Rectangle2D area) {
        switch (element.getLocalName()) {
            case "g" -> children(element, area);
            case "rect" -> rectangle(element, area);
            case "line" -> line(element, area);
            case "text" -> text(element, area);
            default -> { }
        }
    }

    private void rectangle(Element element, Rectangle2D area) {
        Rectangle2D shape = new Rectangle2D.Float(x(element, "x", area), y(element, "y", area),
                length(element, "width", area.getWidth()), length(element, "height", area.getHeight()));
        String fill = element.getAttribute("fill");
        device.setColor(style(element).getColor());
        if (fill.startsWith("url(#")) {
            pattern(fill.substring(5, fill.length() - 1), shape);
            device.setColor(style(element).getColor());
        } else if (!fill.equals("none")) {
            device.fill(shape);
        }
        if (!element.getAttribute("stroke").isEmpty()) {
            device.draw(shape);
        }
    }

    /**
     * Fills a shape with the tiles of a pattern, which start at the drawing's corner in SVG and at the shape's here.
     */
    private void pattern(String id, Rectangle2D shape) {
        Element pattern = byId(id);
        float width = length(pattern, "width", shape.getWidth());
        float height = length(pattern, "height", shape.getHeight());
        Shape before = device.getClip();
        device.clip(shape);
        for (double y = shape.getY(); y < shape.getMaxY(); y += height) {
            for (double x = shape.getX(); x < shape.getMaxX(); x += width) {
                children(pattern, new Rectangle2D.Double(x, y, width, height));
            }
        }
        device.setClip(before);
    }

    private Element byId(String id) {
        NodeList patterns = svg.getElementsByTagNameNS("*", "pattern");
        for (int i = 0; i < patterns.getLength(); i++) {
            if (patterns.item(i) instanceof Element pattern && pattern.getAttribute("id").equals(id)) {
                return pattern;
            }
        }
        throw new IllegalArgumentException("the drawing has no pattern " + id);
    }

    private void line(Element element, Rectangle2D area) {
        device.setColor(style(element).getColor());
        device.draw(new Line2D.Float(x(element, "x1", area), y(element, "y1", area), x(element, "x2", area),
                y(element, "y2", area)));
    }

    private void text(Element element, Rectangle2D area) {
        FSFont font = style(element).getFSFont(context);
        String text = element.getTextContent().strip();
        float x = x(element, "x", area) + length(element, "dx", area.getWidth());
        if (element.getAttribute("text-anchor").equals("end")) {
            x -= context.getTextRenderer().getWidth(context.getFontContext(), font, text);
        }
        device.setColor(style(element).getColor());
        device.setFont(font);
        context.getTextRenderer().drawString(device, text, x, y(element, "y", area));
    }

    private float x(Element element, String name, Rectangle2D area) {
        return (float) area.getX() + length(element, name, area.getWidth());
    }

    private float y(Element element, String name, Rectangle2D area) {
        return (float) area.getY() + length(element, name, area.getHeight());
    }

    private float length(Element element, String name, double whole) {
        float em = style(element).getFont(context).size;
        return new Measure(em, context.getDotsPerPixel()).dots(element.getAttribute(name), (float) whole);
    }

    private CalculatedStyle style(Element element) {
        return device.getSharedContext().getStyle(element);
    }
}
