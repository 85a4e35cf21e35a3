package org.mingce.check.prose.typing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Pairs;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Subject;

/**
 * Last characters of texts behind which the booklet has one and the same character everywhere else: a text that ends
 * with 公用 among many 公用经费 is cut off.
 */
final class GoingOn {

    /** How many last characters are looked at, and how often they must stand elsewhere. */
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final int OFTEN = 3;
    private static final char NONE = 0;

    /** What comes behind some characters: always the same, or now this and now that. */
    private static final class Followers {
        private int times;
        private char first;
        private boolean mixed;

        void add(char next) {
            mixed |= times > 0 && next != first;
            first = next;
            times++;
        }
    }

    private final Map<String, Followers> known = new HashMap<>();
    private final Pairs begun = new Pairs();

    /** Looks up how the texts end. */
    GoingOn(List<Passage> ends, Subject subject) {
        ends.forEach(passage -> {
            for (int length = SHORT; length <= LONG && length <= passage.text().length(); length++) {
                known.put(end(passage, length), new Followers());
                begun.add(end(passage, length));
            }
        });
        if (!known.isEmpty()) {
            subject.passages().forEach(passage -> read(passage.text().toString()));
        }
    }

    private static String end(Passage passage, int length) {
        String text = passage.text().toString();
        return text.substring(text.length() - length);
    }

    private void read(String text) {
        for (int at = 0; at + SHORT < text.length(); at++) {
            for (int length = SHORT; begun.mayBegin(text, at) && length <= LONG && at + length < text.length();
                    length++) {
                Followers followers = known.get(text.substring(at, at + length));
                if (followers != null) {
                    followers.add(text.charAt(at + length));
                }
            }
        }
    }

    /** Whether something must follow where the text ends. */
    boolean isCut(Passage passage) {
        boolean cut = false;
        for (int length = SHORT; length <= LONG && length <= passage.text().length(); length++) {
            Followers followers = known.get(end(passage, length));
            cut |= followers != null && !followers.mixed && isHan(followers.first)
                    && followers.times >= (length == SHORT ? OFTEN : OFTEN - 1);
        }
        return cut;
    }

    private static boolean isHan(char c) {
        return c != NONE && c >= '\u4E00' && c <= '\u9FFF';
    }
}
