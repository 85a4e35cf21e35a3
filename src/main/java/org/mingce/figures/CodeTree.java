package org.mingce.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingce.model.Money;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/**
 * Adds the codes of a side up, level by level, to the row that is their sum: a parent is the sum of its children's
 * official amounts. A code of which only a sum of columns is known, but not the columns, leaves those columns of its
 * parents blank.
 */
final class CodeTree {

    private final TableBuilder table;
    private final Side side;
    private final List<Column> sums;

    CodeTree(TableBuilder table, Side side) {
        this.table = table;
        this.side = side;
        this.sums = SumOrder.ofColumns(side);
    }

    /** Enters the codes of the deepest level, each by column, and adds them up. */
    void addUp(Map<String, Map<String, Money>> items) {
        items.forEach((code, amounts) -> amounts.forEach((column, money) -> table.put(code, column, money)));
        List<Integer> digits = side.codes().digits();
        codes(side.codes().deepest()).forEach(code -> sums.stream()
                .filter(column -> !items.getOrDefault(code, Map.of()).containsKey(column.key()))
                .forEach(column -> table.put(code, column.key(), table.across(code, column.sum()))));
        for (int level = digits.size() - 2; level >= 0; level--) {
            addUpLevel(digits.get(level), digits.get(level + 1));
        }
        side.rows().stream().filter(Row::isSumOfCodes).map(Row::key)
                .forEach(row -> addUpRow(row, codes(digits.get(0)).toList()));
    }

    private void addUpLevel(int digits, int childDigits) {
        Map<String, List<String>> children = new TreeMap<>();
        codes(digits).forEach(parent -> children.put(parent, new ArrayList<>()));
        codes(childDigits).forEach(code ->
                children.computeIfAbsent(code.substring(0, digits), parent -> new ArrayList<>()).add(code));
        children.forEach(this::addUpRow);
    }

    private void addUpRow(String row, List<String> children) {
        Set<String> unsplit = unsplit(children);
        side.columns().stream().filter(column -> column.sum().isEmpty() && !unsplit.contains(column.key()))
                .forEach(column -> table.putKnown(row, column.key(), table.down(children, column.key())));
        sums.stream().filter(column -> !unsplit.contains(column.key())).forEach(column -> table.putKnown(row,
                column.key(), children.isEmpty() ? sumOfStated(row, column) : table.down(children, column.key())));
    }

    /** The columns of which one of the codes says only what they come to. */
    private Set<String> unsplit(List<String> codes) {
        Set<String> unsplit = new HashSet<>();
        for (Column column : sums) {
            if (codes.stream().anyMatch(code -> isUnsplit(code, column))) {
                unsplit.addAll(column.sum());
            }
        }
        return unsplit;
    }

    private boolean isUnsplit(String row, Column sum) {
        Money whole = table.get(row, sum.key());
        return whole != null && !whole.isZero() && table.across(row, sum.sum()) == null;
    }

    /** Zeros alone, beside parts that are blank, add up to nothing: published tables leave that sum blank. */
    private Money sumOfStated(String row, Column column) {
        Money sum = table.across(row, column.sum());
        boolean partial = column.sum().stream().anyMatch(part -> table.get(row, part) == null);
        return sum != null && sum.isZero() && partial ? null : sum;
    }

    private Stream<String> codes(int digits) {
        return table.rows().stream()
                .filter(key -> key.length() == digits && DeclaredTable.isCode(key) && side.hasCode(key));
    }
}
