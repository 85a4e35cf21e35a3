package org.mingce.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingce.model.Money;
import org.mingce.model.TableId;

/**
 * An official table as a grid of named rows and columns; how it is laid out is the template's.
 *
 * @param id   which table
 * @param rows row name to column name to cell: named rows in the order of their making, then codes, a class before
 *             its sections and a section before its items
 */
public record OfficialTable(TableId id, Map<String, Map<String, Figure>> rows) {

    /** The row that sums up a table of codes. */
    public static final String TOTAL = "total";

    /** A table whose rows are put in order. */
    static OfficialTable ordered(TableId id, Map<String, Map<String, Figure>> cells) {
        Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();
        Map<String, Map<String, Figure>> codes = new TreeMap<>();
        cells.forEach((key, row) -> (Code.isCode(key) ? codes : rows).put(key, row));
        rows.putAll(codes);
        return new OfficialTable(id, Collections.unmodifiableMap(rows));
    }

    /** The official amount of a cell; empty where it stays blank. */
    public Optional<Money> money(String row, String column) {
        return figure(row, column).flatMap(Figure::money);
    }

    /** The official amount in the row's first column. */
    public Optional<Money> money(String row) {
        return money(row, id.columns().get(0));
    }

    /** The cell; empty where the table has none. */
    public Optional<Figure> figure(String row, String column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    /** The codes of that many digits that the table has rows for, in order. */
    public List<String> codes(int digits) {
        return rows.keySet().stream().filter(key -> key.length() == digits && Code.isCode(key)).toList();
    }

    /** All codes that the table has rows for, in order. */
    public List<String> allCodes() {
        return rows.keySet().stream().filter(Code::isCode).toList();
    }

    /** Whether no cell holds an amount other than zero: such a table keeps its grid and says why it is empty. */
    public boolean isEmpty() {
        return rows.values().stream().flatMap(row -> row.values().stream())
                .allMatch(figure -> figure.money().map(Money::isZero).orElse(true));
    }
}
