package org.mingce.render.layout;

import java.util.List;

/**
 * How a justified line is filled: the dots in each of its gaps, and those that its pauses get beyond that.
 *
 * @param gap   dots in every gap
 * @param pause dots that a pause has more
 */
record Spread(float gap, float pause) {

    static final Spread NONE = new Spread(0, 0);
    /** Shares of the font size. Gaps up to the first are not seen as such; then pauses are widened, then all gaps. */
    private static final float UNSEEN = 0.1f;
    private static final float PAUSE = 0.35f;
    private static final float WIDEST = 0.3f;

    /**
     * Fills a line, or as much of it as does not look pulled apart.
     *
     * @param room  the dots that the line lacks
     * @param texts what it consists of
     * @param size  the font size in dots
     */
    static Spread of(float room, List<String> texts, float size) {
        int gaps = texts.stream().mapToInt(TextRuns::gaps).sum() - 1;
        float left = room - UNSEEN * size * gaps;
        if (gaps <= 0 || left <= 0) {
            return gaps <= 0 ? NONE : new Spread(room / gaps, 0);
        }
        String last = texts.get(texts.size() - 1);
        int pauses = texts.stream().mapToInt(TextRuns::pauses).sum()
                - (!last.isEmpty() && TextRuns.isPause(last, last.length()) ? 1 : 0);
        float pause = pauses > 0 ? Math.min(left / pauses, PAUSE * size) : 0;
        return new Spread(Math.min((room - pause * pauses) / gaps, WIDEST * size), pause);
    }

    /** How much wider a text gets, with the gap behind its last character. */
    float of(String text) {
        return gap * TextRuns.gaps(text) + pause * (pause > 0 ? TextRuns.pauses(text) : 0);
    }
}
