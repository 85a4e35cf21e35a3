package org.mingce.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingce.model.Money;

/**
 * Adds items up to sections, classes and the total of a table of functional codes: a parent is the sum of its
 * children's official amounts. An item that the source does not split by kind leaves the kinds of its parents blank.
 */
final class CodeTree {

    private static final String SUM = "total";

    private final TableBuilder table;
    private final List<String> kinds;

    /** Adds up in {@code table}, whose column {@code total} is the sum of the {@code kinds}. */
    CodeTree(TableBuilder table, List<String> kinds) {
        this.table = table;
        this.kinds = List.copyOf(kinds);
    }

    /** Enters the items, each by column, and adds them up. */
    void addUp(Map<String, Map<String, Money>> items) {
        items.forEach((code, amounts) -> amounts.forEach((column, money) -> table.put(code, column, money)));
        codes(Code.ITEM).filter(code -> !items.getOrDefault(code, Map.of()).containsKey(SUM))
                .forEach(code -> table.put(code, SUM, table.across(code, kinds)));
        addUpLevel(Code.SECTION, Code.ITEM);
        addUpLevel(Code.CLASS, Code.SECTION);
        addUpRow(OfficialTable.TOTAL, codes(Code.CLASS).toList());
    }

    private void addUpLevel(int digits, int childDigits) {
        TreeSet<String> parents = new TreeSet<>();
        codes(childDigits).forEach(code -> parents.add(code.substring(0, digits)));
        codes(digits).forEach(parents::add);
        for (String parent : parents) {
            addUpRow(parent, codes(childDigits).filter(code -> code.startsWith(parent)).toList());
        }
    }

    private void addUpRow(String row, List<String> children) {
        boolean split = children.stream().noneMatch(this::isUnsplit);
        for (String kind : kinds) {
            Money sum = split ? table.down(children, kind) : null;
            if (sum != null) {
                table.put(row, kind, sum);
            }
        }
        Money sum = children.isEmpty() ? sumOfStated(row) : table.down(children, SUM);
        if (sum != null) {
            table.put(row, SUM, sum);
        }
    }

    /** Zeros alone, beside kinds that are blank, add up to nothing: published tables leave that total blank. */
    private Money sumOfStated(String row) {
        Money sum = table.across(row, kinds);
        boolean partial = kinds.stream().anyMatch(kind -> table.get(row, kind) == null);
        return sum != null && sum.isZero() && partial ? null : sum;
    }

    private boolean isUnsplit(String row) {
        Money total = table.get(row, SUM);
        return total != null && !total.isZero() && table.across(row, kinds) == null;
    }

    private Stream<String> codes(int digits) {
        return table.rows().stream().filter(key -> Code.isCode(key) && key.length() == digits);
    }
}
