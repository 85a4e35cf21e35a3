package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pattern asks of the characters beside its first one where it begins by looking at them: at the one before by
 * {@code (?<=[…])}, {@code (?<![…])} or {@code (?<=^)}, at the one behind by {@code (?=.[…])} or {@code (?=.$)}. It is
 * read from the pattern; what it asks otherwise, or in one of several branches alone, is left to the pattern.
 *
 * @param asked what is asked, all of it
 */
record Beginning(List<Asked> asked) {

    private static final Beginning ANYWHERE = new Beginning(List.of());

    /**
     * A set of characters, as ranges.
     *
     * @param beside where they are asked for: 1 behind the first character, -1 before it
     * @param ranges the first and the last of each, one behind the other
     * @param denies whether none of them may stand there; else one of them must
     */
    record Asked(int beside, String ranges, boolean denies) {

        boolean allows(String text, int at) {
            int place = at + beside;
            return place < 0 || place >= text.length() ? denies : denies != has(text.charAt(place));
        }

        private boolean has(char character) {
            for (int i = 0; i < ranges.length(); i += 2) {
                if (character >= ranges.charAt(i) && character <= ranges.charAt(i + 1)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What a pattern asks. */
    static Beginning of(String regex) {
        Reader reader = new Reader(regex);
        List<Asked> asked = reader.asked();
        return reader.hasBranches() ? ANYWHERE : new Beginning(List.copyOf(asked));
    }

    /** Whether the pattern may begin at a place; false is certain. */
    boolean mayBeAt(String text, int at) {
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).allows(text, at)) {
                return false;
            }
        }
        return true;
    }

    /** Reads a pattern up to the first thing in it that does not look around its beginning. */
    private static final class Reader {

        private static final String BEFORE = "(?<=[";
        private static final String NOT_BEFORE = "(?<![";
        private static final String BEHIND = "(?=.[";
        private static final String NO_DIGIT = "(?<!\\d)";
        private static final String FIRST = "(?<=^)";
        private static final String LAST = "(?=.$)";
        private static final String DIGITS = "09";
        private static final String ALL = "\0\uFFFF";
        private static final String NO_LINE_ENDS = "\0\t\u000B\f\u000E\u0084\u0086\u2027\u202A\uFFFF";
        private static final String BLANKS = "\t\r  ";
        private final String regex;
        private int at;

        Reader(String regex) {
            this.regex = regex;
        }

        List<Asked> asked() {
            List<Asked> all = new ArrayList<>();
            while (is("(?=") || is("(?!") || is("(?<=") || is("(?<!")) {
                int group = at;
                if (is(NO_DIGIT)) {
                    all.add(new Asked(-1, DIGITS, true));
                } else if (is(FIRST) || is(LAST)) {
                    all.add(is(FIRST) ? new Asked(-1, ALL, true) : new Asked(1, NO_LINE_ENDS, true));
                } else if (is(BEFORE) || is(NOT_BEFORE) || is(BEHIND)) {
                    int beside = is(BEHIND) ? 1 : -1;
                    boolean denies = is(NOT_BEFORE);
                    at = regex.indexOf('[', at) + 1;
                    String ranges = ranges();
                    if (!ranges.isEmpty() && is(")")) {
                        all.add(new Asked(beside, ranges, denies));
                    }
                }
                at = group;
                skip();
            }
            return all;
        }

        /** Whether what follows is one of several patterns. */
        boolean hasBranches() {
            while (at < regex.length() && !is("|")) {
                skip();
            }
            return at < regex.length();
        }

        /** The ranges of a set up to its end; empty if it is not understood. */
        private String ranges() {
            StringBuilder ranges = new StringBuilder();
            boolean understood = !is("^");
            while (understood && !is("]")) {
                if (is("\\d") || is("\\s")) {
                    ranges.append(is("\\d") ? DIGITS : BLANKS);
                    at += 2;
                } else {
                    char first = character();
                    char last = first;
                    if (is("-") && !regex.startsWith("]", at + 1)) {
                        at++;
                        last = character();
                    }
                    understood = first != 0 && last != 0;
                    ranges.append(first).append(last);
                }
                understood &= !is("[") && !is("&&");
            }
            at++;
            return understood ? ranges.toString() : "";
        }

        /** The next character of a set; 0 for many. */
        private char character() {
            char c = regex.charAt(at++);
            if (c != '\\') {
                return c;
            }
            char escaped = regex.charAt(at++);
            if (escaped == 'u') {
                at += "FFFF".length();
                return (char) Integer.parseInt(regex.substring(at - "FFFF".length(), at), 16);
            }
            return Character.isLetterOrDigit(escaped) ? 0 : escaped;
        }

        /** Goes behind a character, a set or a group. */
        private void skip() {
            if (is("\\Q")) {
                at = regex.indexOf("\\E", at) + 2;
            } else if (is("\\")) {
                at += 2;
            } else if (is("[")) {
                at++;
                while (!is("]")) {
                    at += is("\\") ? 2 : 1;
                }
                at++;
            } else if (is("(")) {
                at++;
                while (!is(")")) {
                    skip();
                }
                at++;
            } else {
                at++;
            }
        }

        private boolean is(String next) {
            return regex.startsWith(next, at);
        }
    }
}
