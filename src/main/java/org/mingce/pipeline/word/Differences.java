package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.List;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Pair;

/** What differs between our page and the Word file, as keys that are the same when both are compared again. */
final class Differences {

    /** Characters; a key is made for each difference, and a paragraph may have a thousand. */
    private static final int LONG = 1_000;

    private Differences() {
    }

    /** The keys of all differences, in order. */
    static List<String> of(List<ComparedUnit> own, List<ComparedUnit> word) {
        List<String> keys = new ArrayList<>();
        for (Pair pair : Alignment.of(own, word).differences()) {
            if (pair.was().isEmpty() || pair.is().isEmpty()) {
                keys.add(key(pair));
            } else {
                ComparedText was = ComparedText.of(pair.was());
                ComparedText is = ComparedText.of(pair.is());
                Hunk.between(was.loose(), is.loose()).forEach(hunk -> keys.add(key(pair, was, is, hunk)));
            }
        }
        return keys;
    }

    /** The key of units that were added or removed. */
    static String key(Pair pair) {
        return pair.was().isEmpty() ? "+" + joined(pair.is()) : "-" + joined(pair.was());
    }

    /** The key of words that became others. */
    static String key(Pair pair, ComparedText was, ComparedText is, Hunk hunk) {
        return joined(pair.is()) + "\n" + was.loose().characters().substring(hunk.from(), hunk.to()) + "\n"
                + is.loose().characters().substring(hunk.isFrom(), hunk.isTo());
    }

    /** What the units say; of much the beginning and what tells the rest from any other. */
    private static String joined(List<ComparedUnit> units) {
        ComparedUnit first = units.get(0);
        String all = first.loose().withoutNumber() + String.join("", units.subList(1, units.size()).stream()
                .map(ComparedUnit::key).toList());
        return all.length() <= LONG ? all : all.substring(0, LONG) + "…" + all.length() + " " + all.hashCode();
    }
}
