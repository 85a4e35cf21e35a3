package org.mingce.check.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rounded;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Booklet;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.table.Address;

/**
 * Holds relations against the year's tables, as far as the edition prints them.
 *
 * @param parts     how a finding calls the other side; empty where the names of its cells do
 * @param relations the relations, which depend on the codes that the tables have
 */
record RelationCheck(String parts, Relations relations) implements Rule.Check {

    private static final int MOST_PARTS = 12;
    private static final String ADVICE = "核对各组成部分与合计；以批复的决算报表为准，有误的一处改正";

    /** Says which relations there are. */
    @FunctionalInterface
    interface Relations {

        List<Relation> of(Booklet booklet, Map<String, OfficialTable> tables);
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<String, OfficialTable> tables = subject.figures().tables();
        for (Relation relation : relations.of(subject.booklet(), tables)) {
            if (isPrinted(relation, subject.booklet()) && relation.isComparable(tables)) {
                compare(relation, tables, subject, report);
            }
        }
    }

    /** What this edition does not print is not spoken of; hidden cells inside a sum count all the same. */
    private static boolean isPrinted(Relation relation, Booklet booklet) {
        return prints(booklet, relation.whole())
                && (relation.other().isEmpty() || relation.other().stream().anyMatch(cell -> prints(booklet, cell)));
    }

    private static boolean prints(Booklet booklet, Address cell) {
        return booklet.edition().prints(cell.table(), cell.row(), cell.column());
    }

    private void compare(Relation relation, Map<String, OfficialTable> tables, Subject subject, Report report) {
        Money whole = Relation.total(relation.one(), tables);
        Money sum = Relation.total(relation.other(), tables);
        Money difference = whole.minus(sum);
        if (relation.atLeast() ? difference.signum() >= 0 : difference.isZero()) {
            return;
        }
        Words words = subject.words();
        Severity severity = severity(relation, difference, subject, report);
        report.at(position(relation, subject)).in(words.cell(relation.whole())).as(severity)
                .values(words.amount(whole), words.amount(sum), words.amount(difference))
                .because(terms(relation.other(), tables, words) + " = " + words.amount(sum) + "，相差 "
                        + words.amount(difference))
                .says(whole(relation, words) + words.amount(whole) + (relation.atLeast() ? "，小于" : "，不等于")
                                + other(relation, words) + " " + words.amount(sum),
                        severity == Severity.NOTE ? "差额可由四舍五入解释，不必改" : ADVICE);
    }

    private static Severity severity(Relation relation, Money difference, Subject subject, Report report) {
        Rounded rounded = Rounded.sum(Stream.concat(relation.one().stream(), relation.other().stream())
                .map(subject.sources()::rounded).toList());
        return Tolerance.explains(difference, rounded) ? Severity.NOTE : report.severity();
    }

    /** Of several cells the names say which amount is meant. */
    private static String whole(Relation relation, Words words) {
        return relation.one().size() == 1 ? "" : names(relation.one(), words) + " ";
    }

    private String other(Relation relation, Words words) {
        return parts.isEmpty() ? names(relation.other(), words) : parts;
    }

    private static String names(List<Address> cells, Words words) {
        boolean alike = isOneRow(cells);
        return cells.stream().limit(MOST_PARTS)
                .map(cell -> alike ? words.column(cell.table(), cell.row(), cell.column())
                : words.row(cell.table(), cell.row())).collect(Collectors.joining("＋"));
    }

    /** Cells of one row are told apart by their columns, others by their rows. */
    private static boolean isOneRow(List<Address> cells) {
        return cells.size() > 1 && cells.stream().map(Address::row).distinct().count() == 1;
    }

    /** Where the whole is stated; else a stated part; else where the whole's amounts come from. */
    private static Position position(Relation relation, Subject subject) {
        return Stream.concat(relation.one().stream(), relation.other().stream())
                .map(cell -> subject.sources().stated(cell)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> subject.sources().cell(relation.whole()));
    }

    private static String terms(List<Address> cells, Map<String, OfficialTable> tables, Words words) {
        List<Address> known = new ArrayList<>(cells);
        known.removeIf(cell -> Relation.money(cell, tables).isEmpty());
        boolean alike = isOneRow(cells);
        String terms = known.stream().limit(MOST_PARTS)
                .map(cell -> (alike ? words.column(cell.table(), cell.row(), cell.column())
                        : words.row(cell.table(), cell.row())) + " "
                        + words.amount(Relation.money(cell, tables).orElseThrow()))
                .collect(Collectors.joining(" + "));
        return known.size() > MOST_PARTS ? terms + " + ……（共" + known.size() + "项）" : terms;
    }
}
