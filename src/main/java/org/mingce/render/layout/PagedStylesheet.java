package org.mingce.render.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of the stylesheet that paper sees: {@code @media print} without its braces, because Flying Saucer reads no
 * {@code @page} inside of them, and without the blocks for other media, whose modern CSS it can't read at all.
 *
 * @param text    the rules for print
 * @param imports the {@code @import} rules that were in it, which are not followed
 */
record PagedStylesheet(String text, List<String> imports) {

    private static final String MEDIA = "@media";
    private static final Pattern IMPORT = Pattern.compile("@import\\b[^;}]*;?");

    /** Reduces a whole stylesheet to its rules for print. */
    static PagedStylesheet of(String stylesheet) {
        String css = forPrint(withoutComments(stylesheet));
        List<String> imports = IMPORT.matcher(css).results().map(found -> found.group().strip()).toList();
        return new PagedStylesheet(IMPORT.matcher(css).replaceAll(""), imports);
    }

    private static String forPrint(String css) {
        StringBuilder paged = new StringBuilder(css.length());
        int position = 0;
        int media = css.indexOf(MEDIA);
        while (media >= 0) {
            int open = css.indexOf('{', media);
            if (open < 0) {
                break;
            }
            int close = closing(css, open);
            paged.append(css, position, media);
            if (isForPrint(css.substring(media + MEDIA.length(), open))) {
                paged.append(css, open + 1, close);
            }
            position = Math.min(css.length(), close + 1);
            media = css.indexOf(MEDIA, position);
        }
        return paged.append(css, position, css.length()).toString();
    }

    private static boolean isForPrint(String query) {
        for (String medium : query.split(",")) {
            if (medium.strip().equals("print") || medium.strip().equals("all")) {
                return true;
            }
        }
        return false;
    }

    /** Index of the brace that closes the one at {@code open}; the text's length if there is none. */
    private static int closing(String css, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < css.length(); i++) {
            char character = css.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static String withoutComments(String css) {
        StringBuilder rest = new StringBuilder(css.length());
        int position = 0;
        int start = css.indexOf("/*");
        while (start >= 0) {
            rest.append(css, position, start);
            int end = css.indexOf("*/", start + 2);
            position = end < 0 ? css.length() : end + 2;
            start = css.indexOf("/*", position);
        }
        return rest.append(css, position, css.length()).toString();
    }
}
