package org.mingce.check.ready;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.figures.Figures;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * Amounts in another unit than their file says: 万元 over amounts in 元, or the reverse, in a file or in one row. Found by
 * what they are compared with, last year, the budget, stated cells, the other side of an equation; said once.
 */
final class UnitRule {

    /** A hundred billion 元: more than any one department's year. */
    private static final Money MOST = new Money(new BigDecimal("1e11"));
    /** Less, in 元, than a department can be run on for a year. */
    private static final Money LEAST = new Money(BigDecimal.valueOf(5_000));

    private UnitRule() {
    }

    static void check(Subject subject, Report report) {
        Figures figures = subject.figures();
        ComparedCells stated = ComparedCells.ofStated(figures.tables());
        ComparedCells lastYear = ComparedCells.of(figures.tables(), figures.previous());
        ComparedCells budget = ComparedCells.of(figures.tables(), figures.budget());
        List<UnitRows.Row> rows = UnitRows.ofBrokenSums(subject);
        if (stated.verdict() != AmountScale.LIKE && (rows.isEmpty() || stated.off().size() > 1)) {
            file(subject, report, stated.firstOff(), "tables");
        } else if (!rows.isEmpty()) {
            rows.forEach(row -> row(subject, report, row));
        } else if (!alone(subject, report, lastYear.isEmpty() && budget.isEmpty())
                && !files(subject, report, lastYear, budget)) {
            List<UnitRows.Row> cells = Stream.of(lastYear, budget, stated)
                    .flatMap(one -> UnitRows.ofCells(subject, one).stream()).distinct().toList();
            cells.forEach(row -> row(subject, report, row));
            if (cells.isEmpty()) {
                new UnitFacts(subject, report).check();
            }
        }
    }

    /** Accounts that nothing can be compared with: no department has so much, none lives on so little. */
    private static boolean alone(Subject subject, Report report, boolean isAlone) {
        Accounts accounts = subject.booklet().accounts();
        Money income = accounts.income().values().stream().map(Amount::money).reduce(Money.ZERO, Money::plus).abs();
        boolean odd = !income.isZero() && (income.compareTo(MOST) > 0 || income.compareTo(LEAST) < 0);
        if (isAlone && odd) {
            report.at(accounts.position()).as(Severity.WARNING).values(subject.words().wan(income), "", "")
                    .tellsAs("alone", subject.words().wan(income));
        }
        return isAlone && odd;
    }

    /** Whole files: accounts that differ from both the others, or the one of these that differs alone. */
    private static boolean files(Subject subject, Report report, ComparedCells lastYear, ComparedCells budget) {
        AmountScale before = lastYear.verdict();
        AmountScale planned = budget.verdict();
        if (before == AmountScale.LIKE && planned == AmountScale.LIKE) {
            return false;
        }
        boolean mine = before == planned || before == AmountScale.LIKE && lastYear.isEmpty()
                || planned == AmountScale.LIKE && budget.isEmpty();
        ComparedCells off = before == AmountScale.LIKE ? budget : lastYear;
        if (mine) {
            accounts(subject, report, off, before == AmountScale.LIKE ? "budget" : "previous");
        } else {
            file(subject, report, off.firstOff(), before == AmountScale.LIKE ? "budget" : "previous");
        }
        return true;
    }

    private static void accounts(Subject subject, Report report, ComparedCells off, String other) {
        ComparedCells.Pair pair = off.firstOff();
        Position at = subject.booklet().accounts().position();
        report.at(at).in(subject.words().cell(pair.cell()))
                .values(subject.words().wan(pair.mine()), subject.words().wan(pair.other()), "")
                .tellsAs("accounts", subject.words().wan(pair.mine()), ReadyRules.MESSAGES.text("other." + other),
                        subject.words().wan(pair.other()));
    }

    private static void file(Subject subject, Report report, ComparedCells.Pair pair, String file) {
        Position at = Optional.ofNullable(pair.position()).orElse(subject.sources().file(file + ".yaml"));
        report.at(at).in(subject.words().cell(pair.cell()))
                .values(subject.words().wan(pair.other()), subject.words().wan(pair.mine()), "")
                .tellsAs("file", ReadyRules.MESSAGES.text("other." + file), subject.words().wan(pair.other()),
                        subject.words().wan(pair.mine()));
    }

    private static void row(Subject subject, Report report, UnitRows.Row row) {
        Money money = row.amount();
        report.at(row.position()).values(subject.words().wan(money), "", "")
                .tellsAs(row.scale() == AmountScale.LARGER ? "row-large" : "row-small", subject.words().wan(money));
    }
}
