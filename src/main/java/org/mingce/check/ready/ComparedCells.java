package org.mingce.check.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.figures.Figure;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.table.Address;

/**
 * The cells that two sources both have, none of them nothing.
 *
 * @param pairs in the order of the tables
 */
record ComparedCells(List<Pair> pairs) {

    /**
     * A cell in both.
     *
     * @param mine     the year's amount
     * @param other    what it is compared with
     * @param position where the other stands; {@code null} where it follows from others
     */
    record Pair(Address cell, Money mine, Money other, Position position) {

        AmountScale scale() {
            return AmountScale.of(mine, other);
        }
    }

    /** The year's cells beside the same of another year or budget. */
    static ComparedCells of(Map<String, OfficialTable> mine, Map<String, OfficialTable> others) {
        List<Pair> pairs = new ArrayList<>();
        others.forEach((id, table) -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) ->
                add(pairs, new Address(id, row, column), money(mine, id, row, column), figure.money(), figure))));
        return new ComparedCells(pairs);
    }

    /** What is stated of cells beside what follows for them. */
    static ComparedCells ofStated(Map<String, OfficialTable> tables) {
        List<Pair> pairs = new ArrayList<>();
        tables.forEach((id, table) -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) -> {
            if (figure.stated().isPresent()) {
                add(pairs, new Address(id, row, column), figure.computed(), figure.stated().map(Amount::money), figure);
            }
        })));
        return new ComparedCells(pairs);
    }

    private static Optional<Money> money(Map<String, OfficialTable> tables, String id, String row, String column) {
        return Optional.ofNullable(tables.get(id)).flatMap(table -> table.money(row, column));
    }

    private static void add(List<Pair> pairs, Address cell, Optional<Money> mine, Optional<Money> other,
                            Figure figure) {
        mine.filter(money -> !money.isZero()).ifPresent(one -> other.filter(money -> !money.isZero())
                .ifPresent(two -> pairs.add(new Pair(cell, one, two,
                        figure.stated().map(Amount::position).orElse(null)))));
    }

    /** Whether there is nothing to compare. */
    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** How most of the year's amounts look beside the others. */
    AmountScale verdict() {
        return count(AmountScale.LARGER) * 2 > pairs.size() ? AmountScale.LARGER
                : count(AmountScale.SMALLER) * 2 > pairs.size() ? AmountScale.SMALLER : AmountScale.LIKE;
    }

    private long count(AmountScale scale) {
        return pairs.stream().filter(pair -> pair.scale() == scale).count();
    }

    /** The pairs of which one is ten thousand times the other. */
    List<Pair> off() {
        return pairs.stream().filter(pair -> pair.scale() != AmountScale.LIKE).toList();
    }

    /** The first pair of which one is ten thousand times the other; one that a source states, where there is any. */
    Pair firstOff() {
        return off().stream().filter(pair -> pair.position() != null).findFirst().orElse(off().get(0));
    }
}
