package org.mingce.page;

/** Comments of a stylesheet: nothing to a browser, and nothing for a lock to read. */
public final class StyleComments {

    private StyleComments() {
    }

    /** The stylesheet without them and without the end of the line behind each; one that never ends goes to the end. */
    public static String leftOut(String css) {
        StringBuilder bare = new StringBuilder(css.length());
        int from = 0;
        for (int start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", from)) {
            bare.append(css, from, start);
            int end = css.indexOf("*/", start + 2);
            from = end < 0 ? css.length() : css.startsWith("\n", end + 2) ? end + 3 : end + 2;
        }
        return bare.append(css, from, css.length()).toString();
    }
}
