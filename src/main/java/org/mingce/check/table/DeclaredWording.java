package org.mingce.check.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;

/** Sentences of declarations in which keys of rows and columns in braces stand for what the edition calls them. */
final class DeclaredWording {

    private static final Pattern KEY = Pattern.compile("＋?\\{([^{}]+)\\}(＋?)");

    private DeclaredWording() {
    }

    /** The sentence with names; what the edition does not print is left out, with the sign that adds it. */
    static String filled(String sentence, DeclaredTable table) {
        Matcher matcher = KEY.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            boolean added = matcher.group().startsWith("＋");
            matcher.appendReplacement(filled, Matcher.quoteReplacement(name(matcher.group(1), table)
                    .map(name -> name.isEmpty() ? added ? matcher.group(2) : ""
                            : (added ? "＋" : "") + name + matcher.group(2))
                    .orElse(matcher.group())));
        }
        return matcher.appendTail(filled).toString();
    }

    /** Empty text for what is not printed; nothing for what the table does not have. */
    private static Optional<String> name(String key, DeclaredTable table) {
        Optional<String> row = table.row(key).map(found -> found.printed() ? found.name() : "");
        return row.or(() -> table.column(key).map((Column found) -> found.printed() ? found.name() : ""));
    }
}
