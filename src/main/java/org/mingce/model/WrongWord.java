package org.mingce.model;

import java.util.List;

/**
 * A way of writing that is wrong wherever it stands.
 *
 * @param wrong  how it is written
 * @param right  what is meant
 * @param except longer words that contain it and are right
 */
public record WrongWord(String wrong, String right, List<String> except) {

    public WrongWord {
        except = List.copyOf(except);
    }

    /** Whether the text has the word at a place, and not as a piece of one that is right. */
    public boolean isAt(String text, int place) {
        return text.startsWith(wrong, place) && except.stream().noneMatch(longer -> surrounds(longer, text, place));
    }

    private boolean surrounds(String longer, String text, int place) {
        for (int in = longer.indexOf(wrong); in >= 0; in = longer.indexOf(wrong, in + 1)) {
            if (text.startsWith(longer, place - in)) {
                return true;
            }
        }
        return false;
    }
}
