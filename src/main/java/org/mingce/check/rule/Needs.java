package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text must have for a pattern to fit anywhere in it: of each of some sets of characters, one. They are read
 * from the pattern, of which only what these rules use is understood.
 *
 * @param sets those with the fewest characters first
 */
record Needs(List<String> sets) {

    /** A set of more characters tells little. */
    private static final int LARGEST = 40;
    private static final int MOST = 6;
    static final String DIGITS = "0123456789";

    /**
     * What a pattern needs that begins with one of some characters.
     *
     * @throws IllegalArgumentException if there is something in the pattern that is not understood: flags, classes in
     *                                  classes
     */
    static Needs of(String regex, String firsts) {
        return new Needs(Stream.concat(new Reader(regex).alternatives().stream(), Stream.of(firsts)).distinct()
                .sorted(Comparator.comparing(String::length)).limit(MOST).toList());
    }

    /** Reads a pattern from its beginning to its end. */
    private static final class Reader {

        private static final String MANY = "";
        private final String regex;
        private int at;

        Reader(String regex) {
            this.regex = regex;
        }

        /** Branches up to the end of their group: what any of them needs, or one of what each of them does. */
        List<String> alternatives() {
            List<List<String>> branches = new ArrayList<>(List.of(sequence()));
            while (is("|")) {
                at++;
                branches.add(sequence());
            }
            if (branches.size() == 1) {
                return branches.get(0);
            }
            if (branches.stream().anyMatch(List::isEmpty)) {
                return List.of();
            }
            return set(branches.stream().map(all -> all.stream().min(Comparator.comparing(String::length))
                    .orElseThrow()).collect(Collectors.joining()));
        }

        private List<String> sequence() {
            List<String> all = new ArrayList<>();
            while (at < regex.length() && !is("|") && !is(")")) {
                List<String> atom = atom();
                if (!isLeftOut()) {
                    all.addAll(atom);
                }
            }
            return all;
        }

        private List<String> atom() {
            char c = regex.charAt(at);
            if (c == '(') {
                return group();
            }
            if (c == '[') {
                return characters();
            }
            if (is("\\Q")) {
                int end = regex.indexOf("\\E", at);
                String quoted = regex.substring(at + 2, end);
                at = end + 2;
                return quoted.chars().mapToObj(Character::toString).toList();
            }
            return c == '.' || c == '^' || c == '$' ? anything() : set(character());
        }

        private List<String> anything() {
            at++;
            return List.of();
        }

        private List<String> group() {
            at++;
            boolean denies = is("?!") || is("?<!");
            if (is("?:") || is("?=") || is("?!")) {
                at += 2;
            } else if (is("?<=") || is("?<!")) {
                at += "?<=".length();
            } else if (is("?<")) {
                at = regex.indexOf('>', at) + 1;
            } else if (is("?")) {
                throw new IllegalArgumentException(regex);
            }
            List<String> inside = alternatives();
            at++;
            return denies ? List.of() : inside;
        }

        /** A class of characters; nothing where it is what it is not, or too large. */
        private List<String> characters() {
            at++;
            boolean negated = is("^");
            at += negated ? 1 : 0;
            StringBuilder all = new StringBuilder();
            boolean large = negated;
            while (!is("]")) {
                if (is("[") || is("&&")) {
                    throw new IllegalArgumentException(regex);
                }
                String one = character();
                if (is("-") && !regex.startsWith("]", at + 1)) {
                    at++;
                    String last = character();
                    large |= one.length() != 1 || last.length() != 1 || last.charAt(0) - one.charAt(0) > LARGEST;
                    for (char c = one.charAt(0); !large && c < last.charAt(0); c++) {
                        all.append(c);
                    }
                    one = last;
                }
                large |= one.isEmpty();
                all.append(one);
            }
            at++;
            return large ? List.of() : set(all.toString());
        }

        /** The characters that the next one of the pattern stands for; none where these are many. */
        private String character() {
            char c = regex.charAt(at++);
            if (c != '\\') {
                return Character.toString(c);
            }
            char escaped = regex.charAt(at++);
            switch (escaped) {
                case 'd':
                    return DIGITS;
                case 'n':
                    return "\n";
                case 'u':
                    at += "FFFF".length();
                    return Character.toString(Integer.parseInt(regex.substring(at - "FFFF".length(), at), 16));
                case 'p', 'P', 'k':
                    at = end(escaped == 'k' ? '>' : '}');
                    return MANY;
                case 'x', 'c', '0':
                    throw new IllegalArgumentException(regex);
                default:
                    return Character.isLetterOrDigit(escaped) ? MANY : Character.toString(escaped);
            }
        }

        private int end(char mark) {
            int end = regex.indexOf(mark, at);
            if (end < 0) {
                throw new IllegalArgumentException(regex);
            }
            return end + 1;
        }

        private static List<String> set(String characters) {
            return characters.isEmpty() || characters.length() > LARGEST ? List.of() : List.of(characters);
        }

        /** Reads how often the last part must be there, if that is said; whether it may be missing. */
        private boolean isLeftOut() {
            boolean out = is("?") || is("*") || is("{0");
            if (is("?") || is("*") || is("+") || is("{")) {
                at = is("{") ? regex.indexOf('}', at) + 1 : at + 1;
                at += is("?") || is("+") ? 1 : 0;
            }
            return out;
        }

        private boolean is(String next) {
            return regex.startsWith(next, at);
        }
    }
}
