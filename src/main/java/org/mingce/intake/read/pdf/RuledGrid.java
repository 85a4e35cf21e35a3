package org.mingce.intake.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;

/** A table as its ruled lines make it: pieces that no line divides are one cell. */
final class RuledGrid {

    private static final int WIDEST = 150;
    private static final int HIGHEST = 400;

    private final List<RuledLine> rules;
    private final double[] xs;
    private final double[] ys;

    private RuledGrid(List<RuledLine> rules) {
        this.rules = rules;
        this.xs = lines(rules.stream().filter(RuledLine::isUpright).map(RuledLine::x).toList());
        this.ys = lines(rules.stream().filter(rule -> !rule.isUpright()).map(RuledLine::y).toList());
    }

    /** Sorts the lines of a page into tables: lines that touch belong together. Tables from top to bottom. */
    static List<RuledGrid> in(List<RuledLine> rules) {
        List<List<RuledLine>> groups = new ArrayList<>();
        for (RuledLine rule : rules) {
            List<RuledLine> joined = new ArrayList<>(List.of(rule));
            groups.removeIf(group -> group.stream().anyMatch(rule::touches) && joined.addAll(group));
            groups.add(joined);
        }
        return groups.stream().map(RuledGrid::new).filter(RuledGrid::isTable)
                .sorted(Comparator.comparingDouble(RuledGrid::top)).toList();
    }

    private boolean isTable() {
        return xs.length > 1 && ys.length > 1 && xs.length + ys.length > 4 && xs.length < WIDEST && ys.length < HIGHEST;
    }

    private static double[] lines(List<Double> places) {
        List<Double> lines = new ArrayList<>();
        for (double place : new TreeSet<>(places)) {
            if (lines.isEmpty() || place - lines.get(lines.size() - 1) > 2 * RuledLine.NEAR) {
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

    int columns() {
        return xs.length - 1;
    }

    /** Whether its columns stand where those of another one do. */
    boolean isAlike(RuledGrid other) {
        if (xs.length != other.xs.length) {
            return false;
        }
        for (int i = 0; i < xs.length; i++) {
            if (Math.abs(xs[i] - other.xs[i]) > 4) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Glyph glyph) {
        return glyph.height() > top() && glyph.height() < bottom() && glyph.middle() > xs[0]
                && glyph.middle() < xs[xs.length - 1];
    }

    /** The rows, with these characters in their cells. */
    List<Table.Row> rows(List<Glyph> glyphs, Spot spot) {
        int[][] origin = origins();
        List<List<Glyph>> texts = new ArrayList<>();
        for (int i = 0; i < (ys.length - 1) * columns(); i++) {
            texts.add(new ArrayList<>());
        }
        glyphs.stream().filter(this::holds).forEach(glyph ->
                texts.get(origin[at(ys, glyph.height())][at(xs, glyph.middle())]).add(glyph));
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < ys.length - 1; row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns(); column++) {
                int own = row * columns() + column;
                if (origin[row][column] == own) {
                    cells.add(cell(texts.get(own), origin, row, column, spot));
                }
            }
            rows.add(new Table.Row(cells, false));
        }
        return rows;
    }

    /** For each piece the number of its cell's first piece. */
    private int[][] origins() {
        int[][] origin = new int[ys.length - 1][columns()];
        for (int row = 0; row < ys.length - 1; row++) {
            for (int column = 0; column < columns(); column++) {
                boolean left = column == 0 || isRuled(xs[column], (ys[row] + ys[row + 1]) / 2);
                boolean above = row == 0 || isRuled((xs[column] + xs[column + 1]) / 2, ys[row]);
                origin[row][column] = !left ? origin[row][column - 1]
                        : !above ? origin[row - 1][column] : row * columns() + column;
            }
        }
        return origin;
    }

    private Table.Cell cell(List<Glyph> glyphs, int[][] origin, int row, int column, Spot spot) {
        int own = origin[row][column];
        int wide = 1;
        while (column + wide < columns() && origin[row][column + wide] == own) {
            wide++;
        }
        int high = 1;
        while (row + high < origin.length && origin[row + high][column] == own) {
            high++;
        }
        StringBuilder text = new StringBuilder();
        Line.of(glyphs).forEach(line -> text.append(line.text()));
        List<Paragraph> paragraphs = text.isEmpty() ? List.of()
                : List.of(new Paragraph(Paragraph.Kind.TEXT, text.toString(), "", Optional.of(spot), ""));
        return new Table.Cell(paragraphs, false, wide, high, Optional.of(spot));
    }

    private boolean isRuled(double x, double y) {
        return rules.stream().anyMatch(rule -> rule.covers(x, y));
    }

    private static int at(double[] lines, double place) {
        int index = lines.length - 2;
        while (index > 0 && lines[index] > place) {
            index--;
        }
        return index;
    }
}
