package org.mingce.intake.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.ChineseNumeral;

/**
 * A text that begins with a number, as GB/T 9704-2012 counts: 一、（一）1.（1）①.
 *
 * @param level  1 for 一、 to 5 for ①
 * @param number which one it is; 0 where it is beyond what is counted
 * @param text   what stands behind the number
 */
record Numbered(int level, int number, String text) {

    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("(" + ChineseNumeral.PATTERN + ")[、．.]\\s*(.*)", Pattern.DOTALL),
            Pattern.compile("[（(](" + ChineseNumeral.PATTERN + ")[）)][、．.]?\\s*(.*)", Pattern.DOTALL),
            Pattern.compile("(\\d{1,2})[.．、](?!\\d)\\s*(.*)", Pattern.DOTALL),
            Pattern.compile("[（(](\\d{1,2})[）)][、．.]?\\s*(.*)", Pattern.DOTALL),
            Pattern.compile("([①-⑳])[、．.]?\\s*(.*)", Pattern.DOTALL));

    /** The text taken apart; empty where it begins with no number, or says nothing behind it. */
    static Optional<Numbered> of(String text) {
        for (int level = 1; level <= LEVELS.size(); level++) {
            Matcher matcher = LEVELS.get(level - 1).matcher(text.strip());
            if (matcher.matches() && !matcher.group(2).isBlank()) {
                int number = ChineseNumeral.ordinal(matcher.group(1));
                return Optional.of(new Numbered(level, number, matcher.group(2).strip()));
            }
        }
        return Optional.empty();
    }

    /** A text without the number that it may begin with. */
    static String cut(String text) {
        return of(text).map(Numbered::text).orElse(text.strip());
    }
}
