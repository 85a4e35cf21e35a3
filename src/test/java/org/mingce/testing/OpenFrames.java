package org.mingce.testing;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tables of a PDF file whose outer lines have holes: cells that a page's end leaves open. */
public final class OpenFrames {

    private static final double NEAR = 1.5;

    private OpenFrames() {
    }

    /** Every hole, with its page. Needs pdftotext (see {@link Tool}). */
    public static List<String> in(Path pdf) throws IOException, InterruptedException {
        List<String> holes = new ArrayList<>();
        List<PdfPage> pages = PdfPage.of(pdf);
        for (int page = 0; page < pages.size(); page++) {
            List<Rectangle2D> rules = pages.get(page).rules();
            for (RuledGrid grid : RuledGrid.in(rules)) {
                addHoles(holes, "page " + (page + 1) + ", top", rules, grid.top(), grid);
                addHoles(holes, "page " + (page + 1) + ", bottom", rules, grid.bottom(), grid);
            }
        }
        return holes;
    }

    private static void addHoles(List<String> holes, String place, List<Rectangle2D> rules, double y, RuledGrid grid) {
        double reached = grid.left();
        List<Rectangle2D> lines = rules.stream()
                .filter(rule -> rule.getWidth() > rule.getHeight() && Math.abs(rule.getCenterY() - y) < NEAR)
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinX)).toList();
        for (Rectangle2D line : lines) {
            if (line.getMinX() > reached + NEAR) {
                holes.add(hole(place, reached, line.getMinX()));
            }
            reached = Math.max(reached, line.getMaxX());
        }
        if (reached < grid.right() - NEAR) {
            holes.add(hole(place, reached, grid.right()));
        }
    }

    private static String hole(String place, double from, double to) {
        return String.format(Locale.ROOT, "%s: no line from %.1f to %.1f", place, from, to);
    }
}
