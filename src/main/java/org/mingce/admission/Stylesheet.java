package org.mingce.admission;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a stylesheet would fetch: imports, and addresses outside the page. */
final class Stylesheet {

    private static final Pattern IMPORT = Pattern.compile("@import\\b[^;}]*;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_URL =
            Pattern.compile("url\\(\\s*+(?!['\"]?(?:#|data:))[^)]*(?:\\)|\\z)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);

    private Stylesheet() {
    }

    /** The rules that fetch something, each once; none in a stylesheet that may pass. */
    static Set<String> refused(String css) {
        String bare = COMMENT.matcher(css).replaceAll("");
        Set<String> refused = new LinkedHashSet<>();
        IMPORT.matcher(bare).results().forEach(found -> refused.add(found.group().strip()));
        FOREIGN_URL.matcher(IMPORT.matcher(bare).replaceAll("")).results().forEach(found -> refused.add(found.group()));
        return refused;
    }

    /** Whether a style in an attribute fetches something. */
    static boolean fetches(String value) {
        return FOREIGN_URL.matcher(value).find();
    }
}
