package org.mingce.document.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What differs between two places that are the same: pairs up what is most alike, so that the pieces that the pairs
 * have in common are as many as can be. One unit may be torn into several on the other side.
 */
final class Gap {

    private static final int TORN = 3;
    private static final int MOST = 40_000;
    /** Characters that are looked at; where there are more, nothing is taken for a version of something else. */
    private static final long MOST_CHARACTERS = 20_000_000;
    /** Pairs of characters in common, of a hundred, from which two texts are versions of one. */
    private static final int ALIKE = 35;
    private static final int HUNDRED = 100;

    private final List<ComparedUnit> was;
    private final List<ComparedUnit> is;
    private final int[][] best;
    private final int[][] step;

    Gap(List<ComparedUnit> was, List<ComparedUnit> is) {
        this.was = was;
        this.is = is;
        boolean small = !was.isEmpty() && !is.isEmpty() && (long) was.size() * is.size() <= MOST
                && characters(was) * is.size() + characters(is) * was.size() <= MOST_CHARACTERS;
        this.best = small ? new int[was.size() + 1][is.size() + 1] : new int[0][0];
        this.step = small ? new int[was.size() + 1][is.size() + 1] : new int[0][0];
    }

    private static long characters(List<ComparedUnit> units) {
        return units.stream().mapToLong(unit -> unit.key().length()).sum();
    }

    List<Pair> pairs() {
        if (best.length == 0) {
            return leftOver(was, is);
        }
        fill();
        List<Pair> pairs = new ArrayList<>();
        int i = was.size();
        int k = is.size();
        int endWas = i;
        int endIs = k;
        while (i > 0 || k > 0) {
            int wide = step[i][k] / (TORN + 1);
            int high = step[i][k] % (TORN + 1);
            if (wide > 0 && high > 0) {
                addReversed(leftOver(was.subList(i, endWas), is.subList(k, endIs)), pairs);
                pairs.add(new Pair(was.subList(i - wide, i), is.subList(k - high, k)));
                endWas = i - wide;
                endIs = k - high;
            }
            i -= wide;
            k -= high;
        }
        addReversed(leftOver(was.subList(0, endWas), is.subList(0, endIs)), pairs);
        Collections.reverse(pairs);
        return pairs;
    }

    private static void addReversed(List<Pair> found, List<Pair> pairs) {
        for (int i = found.size() - 1; i >= 0; i--) {
            pairs.add(found.get(i));
        }
    }

    private void fill() {
        int[][] left = was.stream().map(Gap::couples).toArray(int[][]::new);
        int[][] right = is.stream().map(Gap::couples).toArray(int[][]::new);
        for (int i = 0; i <= was.size(); i++) {
            Patience.ask();
            for (int k = 0; k <= is.size(); k++) {
                best[i][k] = i > 0 ? best[i - 1][k] : 0;
                step[i][k] = i > 0 ? TORN + 1 : k > 0 ? 1 : 0;
                if (k > 0 && best[i][k - 1] > best[i][k]) {
                    best[i][k] = best[i][k - 1];
                    step[i][k] = 1;
                }
                joined(i, k, left, right);
            }
        }
    }

    /** One unit beside one, or one beside two or three that it was torn into. */
    private void joined(int i, int k, int[][] left, int[][] right) {
        for (int wide = 1; wide <= Math.min(TORN, i); wide++) {
            for (int high = 1; high <= Math.min(wide == 1 ? TORN : 1, k); high++) {
                int[] one = merged(left, i - wide, i);
                int[] other = merged(right, k - high, k);
                int worth = worth(one, other, wide + high - 2);
                if (worth > 0 && best[i - wide][k - high] + worth > best[i][k]) {
                    best[i][k] = best[i - wide][k - high] + worth;
                    step[i][k] = wide * (TORN + 1) + high;
                }
            }
        }
    }

    private static int worth(int[] one, int[] other, int torn) {
        int common = 0;
        int i = 0;
        int k = 0;
        while (i < one.length && k < other.length) {
            if (one[i] == other[k]) {
                common++;
                i++;
                k++;
            } else if (one[i] < other[k]) {
                i++;
            } else {
                k++;
            }
        }
        boolean alike = 2 * common * HUNDRED >= ALIKE * (one.length + other.length);
        return alike ? 2 * TORN * common - torn : 0;
    }

    private static int[] merged(int[][] couples, int from, int to) {
        if (to - from == 1) {
            return couples[from];
        }
        int[] all = Arrays.stream(couples, from, to).flatMapToInt(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    /** Each character with the next, sorted; the number before them, which others take over, makes nothing alike. */
    private static int[] couples(ComparedUnit unit) {
        String text = unit.loose().withoutNumber();
        int[] couples = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            couples[i] = text.charAt(i) << Character.SIZE | (i + 1 < text.length() ? text.charAt(i + 1) : 0);
        }
        Arrays.sort(couples);
        return couples;
    }

    /** What is like nothing: beside each other where cells or a single text were filled anew, else gone and come. */
    private static List<Pair> leftOver(List<ComparedUnit> was, List<ComparedUnit> is) {
        List<Pair> pairs = new ArrayList<>();
        boolean cells = was.size() == is.size()
                && (was.size() == 1 || was.stream().allMatch(unit -> unit.cell().isPresent()));
        for (int i = 0; i < was.size(); i++) {
            pairs.add(new Pair(List.of(was.get(i)), cells ? List.of(is.get(i)) : List.of()));
        }
        if (!cells) {
            is.forEach(unit -> pairs.add(new Pair(List.of(), List.of(unit))));
        }
        return pairs;
    }
}
