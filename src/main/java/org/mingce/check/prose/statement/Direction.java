package org.mingce.check.prose.statement;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether words say that something became more or less. */
public enum Direction {

    UP, DOWN, NONE;

    private static final Pattern WORDS = Pattern.compile("(增|升|提高|上涨|上调|调高|扩大|延长|高于|大于|多于|超过|超出|攀升|翻)"
            + "|(?:降|减|下滑|下调|调低|回落|低于|小于|少于|压缩|缩|跌)");

    /** What they begin with: most characters begin none. */
    private static final String FIRSTS = "增升提上调扩延高大多超攀翻降减下回低小少压缩跌";

    /** What the last such word says. */
    public static Direction of(String words) {
        Direction last = NONE;
        Matcher matcher = null;
        for (int at = 0; at < words.length(); at++) {
            if (FIRSTS.indexOf(words.charAt(at)) >= 0) {
                matcher = matcher == null ? WORDS.matcher(words) : matcher;
                if (matcher.region(at, words.length()).lookingAt()) {
                    last = matcher.group(1) == null ? DOWN : UP;
                    at = matcher.end() - 1;
                }
            }
        }
        return last;
    }

    /** From one number to another. */
    public static Direction between(BigDecimal from, BigDecimal to) {
        int order = to.compareTo(from);
        return order > 0 ? UP : order < 0 ? DOWN : NONE;
    }

    public boolean contradicts(Direction other) {
        return this != NONE && other != NONE && this != other;
    }
}
