package org.mingce.intake.read.common;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Characters as they are meant: what looks like a character of a text and is another one in the file. */
public final class Characters {

    /** Radicals that some programs write for the characters that look the same. */
    private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FDF\\uF900-\\uFAFF]");
    private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\t]");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2028-\\u202E\\u2060\\uFEFF\\u00AD"
            + "\\u0000-\\u0008\\u000B-\\u001F\\u007F]");
    private static final String WIDE = "[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFF60‘’“”…—·①-⑳]";
    private static final Pattern BESIDE_WIDE = Pattern.compile("(?<=" + WIDE + ") +| +(?=" + WIDE + ")");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Characters() {
    }

    /** Without unseen characters, blanks of every kind as blanks, radicals as characters. */
    public static String plain(String text) {
        String seen = UNSEEN.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("");
        return RADICAL.matcher(seen).replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    }

    /** Without the blanks beside Chinese characters, which layout makes: what a text file or a page says of them. */
    public static String tight(String text) {
        return BESIDE_WIDE.matcher(plain(text)).replaceAll("").strip();
    }

    /** Without any blanks. */
    public static String bare(String text) {
        return BLANKS.matcher(plain(text)).replaceAll("");
    }
}
