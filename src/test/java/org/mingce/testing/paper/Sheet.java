package org.mingce.testing.paper;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a PDF file. Points from the upper left corner.
 *
 * @param number from 1, whatever is printed on it
 * @param glyphs in the order of drawing
 * @param rules  the lines of tables: filled boxes or strokes that are thinner than they are long
 */
public record Sheet(int number, double width, double height, List<Glyph> glyphs, List<Rectangle2D> rules) {

    private static final Pattern PAGE_NUMBER = Pattern.compile("— ([ivxlc]+|\\d+) —");
    /** A gap that is wider than this (in ems) parts two lines on one baseline. */
    private static final double GAP = 0.8;

    /** All lines, those of the margins too, in the order of drawing. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!open.isEmpty() && !follows(open.get(open.size() - 1), glyph)) {
                lines.add(new Line(List.copyOf(open)));
                open.clear();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            lines.add(new Line(List.copyOf(open)));
        }
        lines.removeIf(line -> line.text().isEmpty());
        return lines;
    }

    /** The lines but the page number. */
    public List<Line> body() {
        return lines().stream().filter(line -> !PAGE_NUMBER.matcher(line.text()).matches()).toList();
    }

    /** What is printed as the page's number, roman or arabic. */
    public Optional<String> pageNumber() {
        return pageNumberLine().map(line -> {
            Matcher match = PAGE_NUMBER.matcher(line.text());
            return match.matches() ? match.group(1) : "";
        });
    }

    /** The line with the page's number. */
    public Optional<Line> pageNumberLine() {
        return lines().stream().filter(line -> PAGE_NUMBER.matcher(line.text()).matches())
                .reduce((first, last) -> last);
    }

    /** Whether a ruled line runs between two lines of text. */
    public boolean isRuledBetween(Line above, Line below) {
        return rules.stream().anyMatch(rule -> rule.getWidth() > rule.getHeight()
                && rule.getMinX() < below.left() + 1 && rule.getMaxX() > below.left() - 1
                && rule.getCenterY() > above.baseline() && rule.getCenterY() < below.baseline());
    }

    private boolean follows(Glyph one, Glyph next) {
        double gap = next.left() - one.right();
        return Math.abs(one.baseline() - next.baseline()) < 0.6 && Math.abs(gap) < GAP * next.size()
                && rules.stream().noneMatch(rule -> rule.getHeight() > rule.getWidth()
                        && rule.getCenterX() > one.ink().getCenterX() && rule.getCenterX() < next.ink().getCenterX()
                        && !one.ink().isEmpty() && !next.ink().isEmpty()
                        && rule.getMinY() < one.baseline() && rule.getMaxY() > one.baseline() - 1);
    }
}
