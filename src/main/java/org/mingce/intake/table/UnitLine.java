package org.mingce.intake.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that a sheet says its amounts are in: 金额单位：万元, or （万元） in a head. */
final class UnitLine {

    private static final Pattern LINE = Pattern.compile("单位[:(]*(?:人民币)?([十百千万亿]{0,2}元)");
    private static final Pattern HEAD = Pattern.compile("\\((?:人民币)?([十百千万亿]{0,2}元)\\)");

    private UnitLine() {
    }

    /** The unit's label in a plain text; empty where it names none. */
    static Optional<String> in(String plain) {
        Matcher line = LINE.matcher(plain);
        if (line.find()) {
            return Optional.of(line.group(1));
        }
        Matcher head = HEAD.matcher(plain);
        return head.find() ? Optional.of(head.group(1)) : Optional.empty();
    }

    /** A head without the unit behind it. */
    static String cut(String plain) {
        return HEAD.matcher(plain).replaceAll("");
    }
}
