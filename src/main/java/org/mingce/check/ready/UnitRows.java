package org.mingce.check.ready;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.check.rule.Subject;
import org.mingce.check.table.BrokenSums;
import org.mingce.check.table.BrokenSums.Broken;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.table.DeclaredTable;

/** Single amounts in another unit than the rest of their file. */
final class UnitRows {

    /**
     * An amount that is off.
     *
     * @param scale how it looks beside what it should be
     */
    record Row(Position position, Money amount, AmountScale scale) {
    }

    private UnitRows() {
    }

    /** Amounts that alone, taken in the other unit, make an equation hold that does not. */
    static List<Row> ofBrokenSums(Subject subject) {
        Set<Broken> sums = new LinkedHashSet<>(BrokenSums.of(subject));
        return sums.isEmpty() ? List.of() : amounts(subject.booklet().accounts()).flatMap(one -> sums.stream()
                .filter(sum -> one.isIn(sum.row()))
                .map(sum -> AmountScale.explaining(sum.difference(), one.amount().money()))
                .filter(scale -> scale != AmountScale.LIKE).limit(1)
                .map(scale -> new Row(one.amount().position(), one.amount().money(), scale))).limit(1).toList();
    }

    /** An amount with the code of its item; empty where it is of none. */
    private record Coded(String code, Amount amount) {

        /** Whether it can be part of a row: of a code's only what is below the code. */
        boolean isIn(String row) {
            return !DeclaredTable.isCode(row) || code.startsWith(row);
        }
    }

    private static Stream<Coded> amounts(Accounts accounts) {
        Stream<Coded> items = accounts.expenditure().stream().flatMap(item ->
                Stream.concat(item.byKind().values().stream(), item.total().stream())
                        .map(amount -> new Coded(item.code(), amount)));
        Stream<Coded> economic = accounts.economic().entrySet().stream()
                .map(entry -> new Coded(entry.getKey(), entry.getValue()));
        Stream<Amount> sources = Stream.of(accounts.income(), accounts.openingCarryOver(), accounts.closingCarryOver())
                .flatMap(map -> map.values().stream());
        Stream<Amount> single = Stream.of(accounts.usedSurplus(), accounts.surplusDistributed())
                .filter(Objects::nonNull);
        return Stream.of(items, economic, Stream.concat(sources, single).map(amount -> new Coded("", amount)))
                .flatMap(all -> all).sorted(Comparator.comparing(one -> one.amount().position()));
    }

    /** Items of which one source has ten thousand times what the other has, while the rest is alike. */
    static List<Row> ofCells(Subject subject, ComparedCells comparison) {
        return comparison.pairs().stream().filter(pair -> pair.scale() != AmountScale.LIKE)
                .filter(pair -> isLeaf(subject, pair)).map(pair -> row(subject, comparison, pair)).toList();
    }

    private static boolean isLeaf(Subject subject, ComparedCells.Pair pair) {
        DeclaredTable table = subject.booklet().edition().declared().get(pair.cell().table());
        return pair.position() != null && (!DeclaredTable.isCode(pair.cell().row())
                || pair.cell().row().length() == table.codes().deepest());
    }

    /** The one that is larger, or smaller, than all the rest of its side would let it be. */
    private static Row row(Subject subject, ComparedCells comparison, ComparedCells.Pair pair) {
        boolean larger = pair.scale() == AmountScale.LARGER;
        boolean mine = larger == dominates(comparison, pair, larger);
        return mine ? new Row(subject.sources().cell(pair.cell()), pair.mine(), pair.scale())
                : new Row(pair.position(), pair.other(), larger ? AmountScale.SMALLER : AmountScale.LARGER);
    }

    /** Whether the larger of the two is more than all others of its source together. */
    private static boolean dominates(ComparedCells comparison, ComparedCells.Pair pair, boolean mine) {
        Money rest = comparison.pairs().stream().filter(other -> !other.equals(pair))
                .filter(other -> other.cell().table().equals(pair.cell().table())
                        && other.cell().row().length() == pair.cell().row().length()
                        && other.cell().column().equals(pair.cell().column()))
                .map(other -> mine ? other.mine() : other.other()).reduce(Money.ZERO, Money::plus);
        return (mine ? pair.mine() : pair.other()).abs().compareTo(rest.abs()) > 0;
    }
}
