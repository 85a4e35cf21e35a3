package org.mingce.check.prose;

import java.util.regex.Pattern;

/**
 * A pattern with the characters that it can begin with: it is tried where one of them stands and nowhere else, so that
 * many patterns cost little more than one reading of the text.
 *
 * @param firsts  every character that a match can begin with
 * @param pattern what is looked for; may look behind its beginning
 */
record Clue(String firsts, Pattern pattern) {

    static Clue of(String firsts, String regex) {
        return new Clue(firsts, Pattern.compile(regex));
    }
}
