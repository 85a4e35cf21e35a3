package org.mingce.document.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Characters of a text that became others, by the places of those that count.
 *
 * @param from   where they began in what was
 * @param to     where they ended
 * @param isFrom where those that are begin
 * @param isTo   where they end
 */
public record Hunk(int from, int to, int isFrom, int isTo) {

    /** More characters than these that came or went, between others, nobody reads one by one. */
    private static final int MOST = 1_000;

    /**
     * The differences of two texts, in order; where there are too many, all in one, which is {@link #isCoarse()}.
     * Numbers before both, which a word processor counts, don't differ.
     *
     * @throws java.util.concurrent.CancellationException if the thread was told to stop
     */
    public static List<Hunk> between(Loose was, Loose is) {
        boolean renumbered = was.number() > 0 && is.number() > 0;
        int start = renumbered ? was.number() : 0;
        int isStart = renumbered ? is.number() : 0;
        List<Character> before = characters(was.characters(), start);
        List<Character> after = characters(is.characters(), isStart);
        List<Hunk> hunks = new ArrayList<>();
        try {
            for (AbstractDelta<Character> delta : DiffUtils.diff(before, after, new Patience(MOST)).getDeltas()) {
                int from = delta.getSource().getPosition() + start;
                int to = delta.getTarget().getPosition() + isStart;
                hunks.add(new Hunk(from, from + delta.getSource().size(), to, to + delta.getTarget().size()));
            }
            return hunks;
        } catch (Patience.LostException e) {
            return List.of(whole(was.characters(), start, is.characters(), isStart));
        }
    }

    private static List<Character> characters(String text, int from) {
        return text.substring(from).chars().mapToObj(character -> (char) character).toList();
    }

    /** All from the first difference to the last. */
    private static Hunk whole(String was, int start, String is, int isStart) {
        int same = 0;
        while (start + same < was.length() && isStart + same < is.length()
                && was.charAt(start + same) == is.charAt(isStart + same)) {
            same++;
        }
        int behind = 0;
        while (start + same < was.length() - behind && isStart + same < is.length() - behind
                && was.charAt(was.length() - behind - 1) == is.charAt(is.length() - behind - 1)) {
            behind++;
        }
        return new Hunk(start + same, was.length() - behind, isStart + same, is.length() - behind);
    }

    /** Whether it is so large that what is the same within it was not looked for. */
    public boolean isCoarse() {
        return from < to && isFrom < isTo && to - from + isTo - isFrom > MOST;
    }

    /** Both in one, with what stands between them. */
    public Hunk with(Hunk next) {
        return new Hunk(from, next.to, isFrom, next.isTo);
    }

    /**
     * The difference with what stands around it and is the same.
     *
     * @param most  characters on each side
     * @param which which characters are taken along, until the first that is not
     */
    public Hunk widened(String was, String is, int most, IntPredicate which) {
        int left = 0;
        while (left < most && from > left && isFrom > left
                && was.charAt(from - left - 1) == is.charAt(isFrom - left - 1)
                && which.test(was.charAt(from - left - 1))) {
            left++;
        }
        int right = 0;
        while (right < most && to + right < was.length() && isTo + right < is.length()
                && was.charAt(to + right) == is.charAt(isTo + right) && which.test(was.charAt(to + right))) {
            right++;
        }
        return new Hunk(from - left, to + right, isFrom - left, isTo + right);
    }

    /** The same difference told of characters further on or back: what was put in or taken out repeats there. */
    public Hunk moved(int by) {
        return new Hunk(from + by, to + by, isFrom + by, isTo + by);
    }

    /** The places where the same difference could be told as well, this one first. */
    public List<Hunk> slides(String was, String is) {
        List<Hunk> slides = new ArrayList<>(List.of(this));
        if (from == to || isFrom == isTo) {
            String text = from == to ? is : was;
            int start = from == to ? isFrom : from;
            int end = from == to ? isTo : to;
            for (int by = 1; start - by >= 0 && from - by >= 0 && isFrom - by >= 0
                    && text.charAt(start - by) == text.charAt(end - by); by++) {
                slides.add(moved(-by));
            }
            for (int by = 0; end + by < text.length() && to + by < was.length() && isTo + by < is.length()
                    && text.charAt(start + by) == text.charAt(end + by); by++) {
                slides.add(moved(by + 1));
            }
        }
        return slides;
    }
}
