package org.mingce.check.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rounded;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.figures.Figure;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** Single stated cells: against the accounts, against last year, against the sign that an amount must have. */
final class StatedRules {

    private StatedRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error(TableRules.MESSAGES, "table.stated-differs", StatedRules::stated),
                Rule.warning(TableRules.MESSAGES, "table.negative", StatedRules::negative),
                Rule.error(TableRules.MESSAGES, "between.years", StatedRules::years),
                Rule.warning(TableRules.MESSAGES, "budget.total", StatedRules::budget));
    }

    /** Cells that a relation has for its whole are compared there, with their computation. */
    private static void stated(Subject subject, Report report) {
        Relations relations = Relations.of(subject);
        Set<Address> wholes = relations.all().flatMap(asked -> asked.made().stream())
                .filter(relation -> relation.sense() == Relation.Sense.EQUAL).filter(relations::isComparable)
                .map(Relation::whole).collect(Collectors.toSet());
        each(subject.figures().tables(), (cell, figure) -> {
            if (!wholes.contains(cell)) {
                compare(subject, report, relations.grid(), cell, figure);
            }
        });
    }

    private static void each(Map<String, OfficialTable> tables, BiConsumer<Address, Figure> what) {
        tables.forEach((id, table) -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) ->
                what.accept(new Address(id, row, column), figure))));
    }

    private static void compare(Subject subject, Report report, YearGrid grid, Address cell, Figure figure) {
        if (figure.stated().isEmpty() || figure.computed().isEmpty()) {
            return;
        }
        Amount stated = figure.stated().get();
        Money computed = figure.computed().get();
        Money difference = stated.money().minus(computed);
        if (difference.isZero()) {
            return;
        }
        var words = subject.words();
        report.at(stated.position()).in(words.cell(cell))
                .as(severity(report, difference, Rounded.of(stated.money()), grid.roundedParts(cell)))
                .values(words.amount(stated.money()), words.amount(computed), words.amount(difference))
                .because(words.amount(stated.money()) + " − " + words.amount(computed) + " = "
                        + words.amount(difference))
                .tells(words.amount(stated.money()), words.amount(computed));
    }

    private static Severity severity(Report report, Money difference, Rounded stated, Rounded parts) {
        return Tolerance.explains(difference, Rounded.sum(List.of(stated, parts))) ? Severity.NOTE : report.severity();
    }

    /** What is stated or listed by code; sums of it would only say the same again. */
    private static void negative(Subject subject, Report report) {
        each(subject.figures().tables(), (cell, figure) -> {
            DeclaredTable table = subject.figures().table(cell.table()).declared();
            Optional<Money> below = figure.money().filter(money -> money.signum() < 0);
            if (below.isPresent() && (figure.stated().isPresent() || isItem(table, cell)) && !isSigned(table, cell)) {
                String amount = subject.words().amount(below.get());
                report.at(subject.sources().cell(cell))
                        .in(subject.words().cell(cell)).values(amount, "", "")
                        .tells(amount);
            }
        });
        Stream.of(subject.figures().budget(), subject.figures().previous())
                .forEach(beside -> each(beside, (cell, figure) -> negative(subject, report, cell, figure)));
    }

    /** What is stated for the budget or for last year. */
    private static void negative(Subject subject, Report report, Address cell, Figure figure) {
        DeclaredTable table = subject.figures().table(cell.table()).declared();
        figure.stated().filter(stated -> stated.money().signum() < 0 && !isSigned(table, cell)).ifPresent(stated -> {
            String amount = subject.words().wan(stated.money());
            report.at(stated.position()).in(subject.words().cell(cell)).values(amount, "", "").tells(amount);
        });
    }

    private static boolean isItem(DeclaredTable table, Address cell) {
        return DeclaredTable.isCode(cell.row()) && table.codes().isTree()
                && cell.row().length() == table.codes().deepest();
    }

    private static boolean isSigned(DeclaredTable table, Address cell) {
        return table.row(cell.row()).filter(Row::signed).isPresent()
                || table.column(cell.row(), cell.column()).filter(Column::signed).isPresent();
    }

    private static void years(Subject subject, Report report) {
        YearGrid before = new YearGrid(subject.figures().previous());
        for (Edition.Table printed : subject.booklet().edition().tables()) {
            DeclaredTable table = printed.declared();
            table.years().ifPresent(years -> {
                Optional<Money> closing = new ClosingBalance(before, table, years).money();
                Optional<Money> opening = subject.figures().table(table.id()).money(years.opening());
                if (closing.isPresent() && opening.isPresent() && !closing.equals(opening)) {
                    years(subject, report, table, years, opening.get(), closing.get());
                }
            });
        }
    }

    private static void years(Subject subject, Report report, DeclaredTable table, DeclaredTable.Years years,
                              Money opening, Money closing) {
        var words = subject.words();
        Address cell = new Address(table.id(), years.opening(), table.main());
        Money difference = opening.minus(closing);
        report.at(subject.sources().cell(cell)).in(words.cell(cell))
                .as(Tolerance.isRoundingOf(opening, closing) ? Severity.NOTE : report.severity())
                .values(words.amount(opening), words.amount(closing), words.amount(difference))
                .because(words.amount(opening) + " − " + words.amount(closing) + " = " + words.amount(difference))
                .tells(words.row(table.id(), years.opening()), words.amount(opening),
                        words.row(table.id(), years.closing()), words.amount(closing));
    }

    private static void budget(Subject subject, Report report) {
        YearGrid grid = new YearGrid(subject.figures().budget());
        each(subject.figures().budget(), (cell, figure) -> {
            if (figure.stated().isPresent() && figure.computed().isPresent()) {
                budget(subject, report, grid, cell, figure);
            }
        });
    }

    private static void budget(Subject subject, Report report, YearGrid grid, Address cell, Figure figure) {
        Money stated = figure.stated().orElseThrow().money();
        Money sum = figure.computed().orElseThrow();
        Money difference = stated.minus(sum);
        if (difference.isZero()) {
            return;
        }
        var words = subject.words();
        report.at(figure.stated().orElseThrow().position())
                .in(words.cell(cell))
                .as(severity(report, difference, Rounded.of(stated), grid.roundedParts(cell)))
                .values(words.wan(stated), words.wan(sum), words.wan(difference))
                .because(words.wan(stated) + " − " + words.wan(sum) + " = " + words.wan(difference))
                .tells(words.wan(stated), words.wan(sum));
    }
}
