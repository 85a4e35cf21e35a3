package org.mingce.intake.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingce.document.Table;

/** What the tables of a booklet call codes: the text behind a code. */
final class PrintedNames {

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{2}(?:\\d{2}){0,2}");
    private static final Pattern REST = Pattern.compile("\\d{2}");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）()、“”]{2,40}");
    private static final int ITEM = 7;

    private PrintedNames() {
    }

    /** The names by code; the first one counts. */
    static Map<String, String> of(List<Table> tables) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                row(row.cells().stream().map(cell -> cell.text().replaceAll("\\s", ""))
                        .filter(text -> !text.isEmpty()).toList(), names);
            }
        }
        return names;
    }

    private static void row(List<String> texts, Map<String, String> names) {
        for (int i = 0; i < texts.size(); i++) {
            if (!CODE.matcher(texts.get(i)).matches()) {
                continue;
            }
            StringBuilder code = new StringBuilder(texts.get(i));
            int next = i + 1;
            while (next < texts.size() && code.length() < ITEM && REST.matcher(texts.get(next)).matches()) {
                code.append(texts.get(next++));
            }
            if (next < texts.size() && NAME.matcher(texts.get(next)).matches()) {
                names.putIfAbsent(code.toString(), texts.get(next));
            }
        }
    }
}
