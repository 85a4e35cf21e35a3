package org.mingce.intake.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Between which edges text runs: a page with few lines does not tell by itself, but those of its width before it. */
final class TextEdges {

    private static final int ENOUGH = 5;

    private final Map<Long, double[]> byWidth = new HashMap<>();

    /** Those of a page, by its lines outside of tables: the left one and the right one. */
    double[] of(DrawnPage sheet, List<Line> lines) {
        List<Line> running = new ArrayList<>(lines.stream().filter(TextEdges::isRunning).toList());
        double[] own = {lines.stream().mapToDouble(Line::left).min().orElse(0),
                lines.stream().mapToDouble(Line::right).max().orElse(sheet.width())};
        if (running.size() >= ENOUGH) {
            byWidth.put(Math.round(sheet.width()), own);
            return own;
        }
        double[] known = byWidth.get(Math.round(sheet.width()));
        return known == null ? own : new double[] {Math.min(own[0], known[0]), Math.max(own[1], known[1])};
    }

    private static boolean isRunning(Line line) {
        String text = line.text();
        return text.contains("，") || text.contains("。");
    }
}
