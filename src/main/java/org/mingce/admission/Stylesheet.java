package org.mingce.admission;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.page.StyleComments;

/** What a stylesheet would fetch: imports, and addresses outside the page. */
final class Stylesheet {

    private static final Pattern IMPORT = Pattern.compile("@import\\b[^;}]*;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_URL =
            Pattern.compile("url\\(\\s*+(?!['\"]?(?:#|data:))[^)]*(?:\\)|\\z)", Pattern.CASE_INSENSITIVE);

    private Stylesheet() {
    }

    /** The rules that fetch something, each once; none in a stylesheet that may pass. */
    static Set<String> refused(String css) {
        String bare = StyleComments.leftOut(css);
        Set<String> refused = new LinkedHashSet<>();
        if (has(bare, "@import", 0)) {
            IMPORT.matcher(bare).results().forEach(found -> refused.add(found.group().strip()));
            bare = IMPORT.matcher(bare).replaceAll("");
        }
        if (fetches(bare)) {
            FOREIGN_URL.matcher(bare).results().forEach(found -> refused.add(found.group()));
        }
        return refused;
    }

    /** Whether a word stands in a text, in whatever case; found by one character of it that is in none. */
    private static boolean has(String text, String word, int mark) {
        for (int at = text.indexOf(word.charAt(mark)); at >= 0; at = text.indexOf(word.charAt(mark), at + 1)) {
            if (text.regionMatches(true, at - mark, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a style in an attribute fetches something. */
    static boolean fetches(String value) {
        return has(value, "url(", 3) && FOREIGN_URL.matcher(value).find();
    }
}
