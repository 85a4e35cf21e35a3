package org.mingce.testing;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A table as its ruled lines make it: pieces that no line divides are one cell. */
final class RuledGrid {

    /** Lines this near to each other (points) are one. */
    private static final double NEAR = 1.5;

    private final List<Rectangle2D> rules;
    private final double[] xs;
    private final double[] ys;

    RuledGrid(List<Rectangle2D> rules) {
        this.rules = rules;
        this.xs =
                lines(rules.stream().filter(rule -> rule.getHeight() > rule.getWidth()).map(Rectangle2D::getCenterX)
                .toList());
        this.ys =
                lines(rules.stream().filter(rule -> rule.getHeight() < rule.getWidth()).map(Rectangle2D::getCenterY)
                .toList());
    }

    /** Sorts the lines of a page into tables: lines that touch belong together. Tables from top to bottom. */
    static List<RuledGrid> in(List<Rectangle2D> rules) {
        List<List<Rectangle2D>> groups = new ArrayList<>();
        for (Rectangle2D rule : rules) {
            List<Rectangle2D> joined = new ArrayList<>(List.of(rule));
            groups.removeIf(group -> group.stream().anyMatch(other -> touch(rule, other)) && joined.addAll(group));
            groups.add(joined);
        }
        return groups.stream().map(RuledGrid::new).filter(grid -> grid.xs.length > 1 && grid.ys.length > 1)
                .sorted((one, other) -> Double.compare(one.top(), other.top())).toList();
    }

    private static boolean touch(Rectangle2D one, Rectangle2D other) {
        return one.getMinX() <= other.getMaxX() + NEAR && other.getMinX() <= one.getMaxX() + NEAR
                && one.getMinY() <= other.getMaxY() + NEAR && other.getMinY() <= one.getMaxY() + NEAR;
    }

    private static double[] lines(List<Double> places) {
        List<Double> lines = new ArrayList<>();
        for (double place : new TreeSet<>(places)) {
            if (lines.isEmpty() || place - lines.get(lines.size() - 1) > NEAR) {
                lines.add(place);
            }
        }
        return lines.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    /** The cells with these words in them, as {@link PrintedTable} has them. */
    List<List<String>> rows(List<PdfPage.Word> words) {
        String[][] cells = new String[ys.length - 1][xs.length - 1];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = !isRuledLeft(row, column) ? PrintedTable.LEFT
                        : !isRuledAbove(row, column) ? PrintedTable.ABOVE : "";
            }
        }
        words.stream().filter(word -> isInside(word.box())).forEach(word -> write(word, cells));
        return List.of(cells).stream().map(List::of).toList();
    }

    private boolean isInside(Rectangle2D box) {
        return box.getCenterY() > top() && box.getCenterY() < bottom()
                && box.getMinX() > xs[0] - NEAR && box.getMaxX() < xs[xs.length - 1] + NEAR;
    }

    private boolean isRuledLeft(int row, int column) {
        return isRuled(xs[column], (ys[row] + ys[row + 1]) / 2);
    }

    private boolean isRuledAbove(int row, int column) {
        return isRuled((xs[column] + xs[column + 1]) / 2, ys[row]);
    }

    private boolean isRuled(double x, double y) {
        return rules.stream().anyMatch(rule -> rule.intersects(x - NEAR, y - NEAR, 2 * NEAR, 2 * NEAR));
    }

    /** Adds a word to the cell it stands in; a word that runs over a line into the next cell fails. */
    private void write(PdfPage.Word word, String[][] cells) {
        int row = at(ys, word.box().getCenterY());
        int column = at(xs, word.box().getMinX());
        while (cells[row][column].equals(PrintedTable.LEFT)) {
            column--;
        }
        while (cells[row][column].equals(PrintedTable.ABOVE)) {
            row--;
        }
        int next = column + 1;
        while (next < cells[row].length && cells[row][next].equals(PrintedTable.LEFT)) {
            next++;
        }
        if (word.box().getMaxX() > xs[next] + NEAR) {
            throw new AssertionError("runs out of its cell: " + word);
        }
        cells[row][column] += PrintedTable.plain(word.text());
    }

    private static int at(double[] lines, double place) {
        int index = lines.length - 2;
        while (index > 0 && lines[index] > place + NEAR / 2) {
            index--;
        }
        return index;
    }
}
