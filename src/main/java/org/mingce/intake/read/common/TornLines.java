package org.mingce.intake.read.common;

import java.util.regex.Pattern;

/** Whether a line goes on in the next one, as far as the words tell. */
public final class TornLines {

    private static final Pattern END = Pattern.compile("[。！？；：:;!?…][”’）)》]?$");
    private static final Pattern BEGINNING = Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[、）).．]"
            + "|第[一二三四五六七八九十\\d]{1,3}(?:部分|[章篇编])"
            + "|[（(]?\\d{1,2}[、）)．]|\\d{1,2}\\.(?!\\d)|[①-⑳]|附件|附表|附：|注[:：]|说明[:：]|公开\\d\\d表|单位[:：]|金额单位|部门[:：]");
    /** Punctuation that only running text has. */
    private static final Pattern RUNNING = Pattern.compile("[，。；]");
    /** A text that begins so has begun before. */
    private static final Pattern MIDST = Pattern.compile("[，。；、：）》”％%]|万?元[，。；、]");

    /** The rest of an item's name. */
    private static final Pattern NAME = Pattern.compile("[^（(，。]{0,24}[（(][款项][）)]");
    private static final Pattern CLASS = Pattern.compile("[（(]类[）)]");
    /** Lines of running text are longer than what stands in a cell. */
    private static final int LONG = 18;

    private TornLines() {
    }

    /** Whether a line ends where a text may end. */
    public static boolean isEnd(String line) {
        return END.matcher(line).find();
    }

    /** Whether a line begins a text of its own: with the number of a heading or of an entry. */
    public static boolean begins(String line) {
        return BEGINNING.matcher(line).lookingAt();
    }

    /** Whether a line is one of running text. */
    public static boolean isRunning(String line) {
        return RUNNING.matcher(line).find();
    }

    /** Whether a text is the beginning of an item's name, class, section and item, that goes on in the next line. */
    public static boolean isItem(String text, String next) {
        return CLASS.matcher(text).find() && !isEnd(text) && !begins(next) && NAME.matcher(next).lookingAt();
    }

    /**
     * Whether a text goes on in the next line.
     *
     * @param text what was read so far
     * @param last the last line of it
     * @param next the line behind it
     */
    public static boolean goesOn(String text, String last, String next) {
        if (text.isEmpty() || next.isEmpty() || isEnd(text) || begins(next)) {
            return false;
        }
        return MIDST.matcher(next).lookingAt() || isItem(text, next)
                || isRunning(text) && last.length() >= LONG
                        && (next.length() >= LONG || isRunning(next) || isEnd(next));
    }

    /** The two in one, with a blank between Latin words. */
    public static String joined(String text, String next) {
        boolean words = isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))
                && !(Character.isDigit(text.charAt(text.length() - 1)) && Character.isDigit(next.charAt(0)));
        return words ? text + " " + next : text + next;
    }

    private static boolean isLatin(char character) {
        return character > ' ' && character < 0x250 && Character.isLetterOrDigit(character);
    }
}
