package org.mingce.intake.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.document.PrintedBooklet;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.table.DeclaredTable;

/** The official tables of a published booklet, as if spreadsheets stated them. */
public final class PublishedTables {

    private final Map<String, ReadTable> tables = new LinkedHashMap<>();
    private final Map<String, String> functional = new LinkedHashMap<>();
    private final Map<String, String> economic = new LinkedHashMap<>();

    public PublishedTables(PrintedBooklet printed) {
        Map<String, String> names = PrintedNames.of(printed.document().tables().toList());
        for (Edition.Table table : printed.booklet().edition().tables()) {
            DeclaredTable declared = table.declared();
            Map<String, String> own = new LinkedHashMap<>();
            printed.booklet().stated().get(table.id()).rows().keySet().stream().filter(DeclaredTable::isCode)
                    .forEach(code -> above(code, names, own));
            (declared.codes().isEconomic() ? economic : functional).putAll(own);
            tables.put(table.id(), ReadTable.printed(printed.booklet().stated().get(table.id()), table.unit(), own));
        }
    }

    private static void above(String code, Map<String, String> names, Map<String, String> own) {
        for (int length = 3; length <= code.length(); length += 2) {
            String part = code.substring(0, length);
            if (names.containsKey(part)) {
                own.put(part, names.get(part));
            }
        }
    }

    /** The tables, by id, in the order of the edition. */
    public Map<String, ReadTable> tables() {
        return tables;
    }

    /** The names of codes, those that only the booklet has among them. */
    public Classification names(Classification year) {
        return new Classification(over(functional, year.functional()), over(economic, year.economic()));
    }

    private static Map<String, String> over(Map<String, String> own, Map<String, String> year) {
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putAll(year);
        return all;
    }
}
