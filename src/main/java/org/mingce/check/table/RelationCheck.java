package org.mingce.check.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.TableId;

/**
 * Holds a family of relations against the year's tables.
 *
 * @param parts     what the parts are called in a finding: 各类支出之和
 * @param relations the relations, from the tables as they are: which codes there are depends on them
 */
record RelationCheck(String parts, Function<Map<TableId, OfficialTable>, List<Relation>> relations)
        implements Rule.Check {

    private static final int MOST_PARTS = 12;
    private static final String ADVICE = "核对各组成部分与合计；以批复的决算报表为准，有误的一处改正";

    /** A rule whose breach is an error, made of relations. */
    static Rule rule(String code, String statement, String source, String parts,
                     Function<Map<TableId, OfficialTable>, List<Relation>> relations) {
        return Rule.error(code, statement, source, new RelationCheck(parts, relations));
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<TableId, OfficialTable> tables = subject.figures().tables();
        for (Relation relation : relations.apply(tables)) {
            if (isComparable(relation, tables)) {
                compare(relation, tables, subject, report);
            }
        }
    }

    private static boolean isComparable(Relation relation, Map<TableId, OfficialTable> tables) {
        boolean known = Stream.concat(relation.parts().stream(), relation.less().stream())
                .anyMatch(cell -> cell.in(tables).isPresent());
        return known || relation.strict() && relation.whole().in(tables).isPresent();
    }

    private void compare(Relation relation, Map<TableId, OfficialTable> tables, Subject subject, Report report) {
        Money whole = relation.whole().in(tables).orElse(Money.ZERO);
        Money sum = total(relation.parts(), tables).minus(total(relation.less(), tables));
        Money difference = whole.minus(sum);
        boolean holds = relation.sense() == Relation.Sense.AT_MOST ? difference.signum() >= 0 : difference.isZero();
        if (holds) {
            return;
        }
        Words words = subject.words();
        Cell cell = relation.whole();
        List<Money> compared = new ArrayList<>(amounts(relation.parts(), tables));
        compared.addAll(amounts(relation.less(), tables));
        compared.add(whole);
        String must = relation.sense() == Relation.Sense.AT_MOST ? "，小于" : "，不等于";
        Severity severity = Tolerance.of(report.severity(), difference, compared);
        report.at(position(relation, tables, subject)).in(words.cell(cell.table(), cell.row(), cell.column()))
                .as(severity)
                .values(words.amount(whole), words.amount(sum), words.amount(difference))
                .because(computation(relation, tables, words) + " = " + words.amount(sum)
                        + "，相差 " + words.amount(difference))
                .says(words.amount(whole) + must + parts + " " + words.amount(sum),
                        severity == Severity.NOTE ? "差额可由四舍五入解释，不必改" : ADVICE);
    }

    /** Where the whole is stated; else a stated part; else where the whole's amounts come from. */
    private static Position position(Relation relation, Map<TableId, OfficialTable> tables, Subject subject) {
        return Stream.concat(Stream.of(relation.whole()), relation.parts().stream())
                .map(cell -> subject.sources().stated(cell.table(), cell.row(), cell.column()))
                .flatMap(Optional::stream).findFirst()
                .orElseGet(() -> subject.sources().cell(relation.whole().table(), relation.whole().row(),
                        relation.whole().column()));
    }

    private static String computation(Relation relation, Map<TableId, OfficialTable> tables, Words words) {
        String sum = terms(relation.parts(), tables, words, " + ");
        String less = terms(relation.less(), tables, words, " − ");
        return less.isEmpty() ? sum : sum + " − " + less;
    }

    private static String terms(List<Cell> cells, Map<TableId, OfficialTable> tables, Words words, String joined) {
        List<Cell> known = cells.stream().filter(cell -> cell.in(tables).isPresent()).toList();
        boolean alike = cells.stream().map(Cell::row).distinct().count() == 1;
        String terms = known.stream().limit(MOST_PARTS)
                .map(cell -> (alike ? words.column(cell.table(), cell.column()) : words.row(cell.table(), cell.row()))
                        + " " + words.amount(cell.in(tables).orElseThrow()))
                .collect(Collectors.joining(joined));
        return known.size() > MOST_PARTS ? terms + joined + "……（共" + known.size() + "项）" : terms;
    }

    private static Money total(List<Cell> cells, Map<TableId, OfficialTable> tables) {
        return amounts(cells, tables).stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<Money> amounts(List<Cell> cells, Map<TableId, OfficialTable> tables) {
        return cells.stream().map(cell -> cell.in(tables).orElse(null)).filter(Objects::nonNull).toList();
    }
}
