package org.mingce.render.layout;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line of Chinese may end (GB/T 15834-2011, 5.1; kinsoku): anywhere between characters, but with no closing
 * mark at a line's start, no opening mark at a line's end, and no number torn or parted from its unit.
 */
final class ChineseLineBreaking implements LineBreakingStrategy {

    private static final String NOT_AT_START = AdjacentMarks.CLOSING + "·～％‰℃…,.;:!?)]}>%°′″";
    private static final String NOT_AT_END = AdjacentMarks.OPENING + "([{￥¥＄$№#<≤≥≦≧＜＞±";
    /** What follows a number and belongs to it; “万” and “亿” take the “元” with them. */
    private static final String UNITS = "万亿元年月日号人个次项辆台套平批户倍期件份场家米公吨千百岁届类分季时";
    private static final String JOINERS = "—…";

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        return new Breaks(text);
    }

    /** Whether a line may end before the character at {@code index}, which is neither 0 nor the text's length. */
    static boolean mayBreak(String text, int index) {
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        if (isSpace(after) || Character.isLowSurrogate(after) || before == '\u00a0' || after == '\u00a0') {
            return false;
        }
        if (isSpace(before)) {
            return !isUnit(text, index - 1, after);
        }
        if (NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0) {
            return false;
        }
        if (before == after && JOINERS.indexOf(after) >= 0) {
            return false;
        }
        if (isWestern(before) && isWestern(after)) {
            return (before == '/' || before == '?' || before == '&') && Character.isLetter(after);
        }
        return !isUnit(text, index, after);
    }

    /** Whether {@code after} is the unit, or the second character of the unit, of a number that ends at {@code end}. */
    private static boolean isUnit(String text, int end, char after) {
        char last = end > 0 ? text.charAt(end - 1) : ' ';
        if (isDigit(last)) {
            return UNITS.indexOf(after) >= 0;
        }
        boolean second = (last == '万' || last == '亿') && (after == '元' || after == '人') || last == '人' && after == '次';
        return second && end > 1 && (isDigit(text.charAt(end - 2)) || isSpace(text.charAt(end - 2)));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    private static boolean isWestern(char character) {
        return character < 0x250 && !isSpace(character) && character != '·';
    }

    /** The places in turn; found when asked for, because most of a paragraph is looked at once for every line. */
    private static final class Breaks implements BreakPointsProvider {

        private final String text;
        private int position;

        Breaks(String text) {
            this.text = text;
        }

        @Override
        public BreakPoint next() {
            if (position >= text.length()) {
                return BreakPoint.getDonePoint();
            }
            position++;
            while (position < text.length() && !mayBreak(text, position)) {
                position++;
            }
            return new BreakPoint(position);
        }
    }
}
