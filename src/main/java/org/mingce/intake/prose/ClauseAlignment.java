package org.mingce.intake.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** The clauses of a section of our page beside those that were published: the pairs that say the most, in one order. */
final class ClauseAlignment {

    /** Pairs of clauses that are looked at; a section with more is left to its prose. */
    private static final long MOST = 1_000_000;

    private final Clauses published;
    private final Map<Slot, BigDecimal> numbers = new LinkedHashMap<>();
    private final Map<Slot, String> texts = new LinkedHashMap<>();
    private final Set<Slot> mentioned = new LinkedHashSet<>();
    private final boolean tooLong;
    private int weight;

    private record Pair(ClausePattern own, int clause, ClausePattern.Match match) {
    }

    ClauseAlignment(Clauses own, Clauses published, Probe probe) {
        this.published = published;
        this.tooLong = (long) own.size() * published.size() > MOST;
        if (!tooLong) {
            List<ClausePattern> patterns = patterns(own, probe);
            patterns.forEach(pattern -> pattern.slots().forEach(slot -> mentioned.add(slot.told())));
            take(pairs(patterns));
        }
    }

    /** Our clauses; one that only a mark stands in goes with the one before it. */
    private static List<ClausePattern> patterns(Clauses own, Probe probe) {
        List<ClausePattern> patterns = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < own.size(); i++) {
            start = start < 0 ? own.start(i) : start;
            boolean marked = i + 1 < own.size() && own.paragraphEnd(start) > own.start(i + 1)
                    && own.text(own.start(i + 1), own.paragraphEnd(start)).startsWith("QZ");
            if (!marked) {
                String clause = own.folded().subSequence(start, own.end(i)).toString();
                ClausePattern pattern = new ClausePattern(clause, probe);
                if (pattern.isTelling()) {
                    patterns.add(pattern);
                }
                start = -1;
            }
        }
        return patterns;
    }

    private List<Pair> pairs(List<ClausePattern> patterns) {
        int height = patterns.size();
        int width = published.size();
        int[][] best = new int[height + 1][width + 1];
        ClausePattern.Match[][] matches = new ClausePattern.Match[height][width];
        for (int i = height - 1; i >= 0; i--) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("told to stop while comparing");
            }
            for (int j = width - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                Optional<ClausePattern.Match> match = patterns.get(i).match(published, j);
                if (match.isPresent()) {
                    int with = match.get().weight() + best[i + 1][next(j, match.get())];
                    if (with >= best[i][j]) {
                        best[i][j] = with;
                        matches[i][j] = match.get();
                    }
                }
            }
        }
        weight = best[0][0];
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < height && j < width) {
            ClausePattern.Match match = matches[i][j];
            if (match != null) {
                pairs.add(new Pair(patterns.get(i), j, match));
                j = next(j, match);
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                i++;
            }
        }
        return pairs;
    }

    private int next(int clause, ClausePattern.Match match) {
        return Math.max(clause + 1, published.clauseFrom(match.end()));
    }

    private void take(List<Pair> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            for (int n = 0; n < pair.match().slots().size(); n++) {
                numbers.putIfAbsent(pair.match().slots().get(n), pair.match().values().get(n));
            }
            int from = pair.match().end();
            int to = i + 1 < pairs.size() ? published.start(pairs.get(i + 1).clause()) : published.paragraphEnd(from);
            pair.own().text().ifPresent(slot -> text(slot, from, Math.min(to, published.paragraphEnd(from)),
                    pair.own().behind()));
        }
    }

    private void text(Slot slot, int from, int bound, String behind) {
        String text = published.text(Math.min(from, bound), bound);
        int stop = text.indexOf('。');
        text = stop < 0 ? text : text.substring(0, stop);
        if (!behind.isEmpty()) {
            int end = text.indexOf(behind);
            if (end < 0) {
                return;
            }
            text = text.substring(0, end);
        }
        text = text.replaceAll("^[，,：:；;、\\s]+|[，,：:；;、\\s]+$", "");
        if (!text.isEmpty()) {
            texts.putIfAbsent(slot, text);
        }
    }

    /** Whether the section is too long to be laid beside ours. */
    boolean isTooLong() {
        return tooLong;
    }

    /** How much both say alike. */
    int weight() {
        return weight;
    }

    /** What our section tells in numbers where it is known. */
    Set<Slot> mentioned() {
        return mentioned;
    }

    /** The numbers that were published where marks stand. */
    Map<Slot, BigDecimal> numbers() {
        return numbers;
    }

    /** The texts that were published where marks stand. */
    Map<Slot, String> texts() {
        return texts;
    }
}
