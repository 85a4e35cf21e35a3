package org.mingce.intake.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingce.intake.read.common.Characters;

/**
 * A line of text.
 *
 * @param glyphs its characters from left to right
 */
record Line(List<Glyph> glyphs) {

    /** A gap wider than this (ems) parts pieces of a line. */
    private static final double WIDE = 1.6;
    /** A gap wider than this (ems) is a blank between Latin words. */
    private static final double BLANK = 0.22;

    private static final String HAN = "[\\u3400-\\u9FFF]";
    private static final String OPENING = "（“《‘(〔【";
    private static final String CLOSING = "，。；：、！？）”》’)〕】%";
    /** Characters that one word has at the most. */
    private static final int MOST = 16;

    Line {
        glyphs = List.copyOf(glyphs);
    }

    double left() {
        return glyphs.get(0).left();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    double baseline() {
        return glyphs.get(0).baseline();
    }

    double size() {
        return glyphs.get(glyphs.size() / 2).size();
    }

    /** How wide what is at its beginning is that no line breaks: a number, a word, a bracket with its character. */
    double head() {
        int end = 1;
        while (end < Math.min(MOST, glyphs.size()) && isBound(glyphs.get(end - 1).text(), glyphs.get(end).text())) {
            end++;
        }
        return glyphs.get(end - 1).right() - left();
    }

    private static boolean isBound(String one, String next) {
        return OPENING.contains(one) || CLOSING.contains(next) || !one.matches(HAN) && !next.matches(HAN)
                && !OPENING.contains(next);
    }

    /** What it says, without the blanks that layout makes beside Chinese characters. */
    String text() {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && glyph.left() - before.right() > BLANK * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return Characters.tight(text.toString());
    }

    /** The pieces that wide gaps part. */
    List<Line> pieces() {
        List<Line> pieces = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!open.isEmpty() && glyph.left() - open.get(open.size() - 1).right() > WIDE * glyph.size()) {
                pieces.add(new Line(open));
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        pieces.add(new Line(open));
        return pieces;
    }

    /** Glyphs to lines, from top to bottom. */
    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList();
        List<Line> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        double baseline = 0;
        for (Glyph glyph : sorted) {
            if (!open.isEmpty() && glyph.baseline() - baseline > 0.45 * Math.max(glyph.size(), open.get(0).size())) {
                lines.add(inOrder(open));
                open = new ArrayList<>();
            }
            if (open.isEmpty()) {
                baseline = glyph.baseline();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            lines.add(inOrder(open));
        }
        return lines;
    }

    private static Line inOrder(List<Glyph> glyphs) {
        return new Line(glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList());
    }
}
