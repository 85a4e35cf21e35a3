package org.mingce.check.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
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
                Rule.error("table.stated-differs", "tables.yaml 填报的单元格与 accounts.yaml 得出的数一致",
                        "同一金额只有一个数", StatedRules::stated),
                Rule.warning("table.negative", "收入、支出金额一般不为负数", "部门决算报表填报说明",
                        StatedRules::negative),
                Rule.error("between.years", "本年年初结转和结余等于上年年末结转和结余", "部门决算报表年度间勾稽关系",
                        StatedRules::years),
                Rule.warning("budget.total", "填报的年初预算合计等于各科目年初预算之和", "年初预算分科目公开，合计＝Σ项",
                        StatedRules::budget));
    }

    /** Cells that a relation has for its whole are compared there, with their computation. */
    private static void stated(Subject subject, Report report) {
        Map<String, OfficialTable> tables = subject.figures().tables();
        Set<Address> wholes = DeclaredRules.wholes(subject.booklet().edition(), tables);
        tables.forEach((id, table) -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) -> {
            Address cell = new Address(id, row, column);
            if (!wholes.contains(cell)) {
                compare(subject, report, cell, figure);
            }
        })));
    }

    private static void compare(Subject subject, Report report, Address cell, Figure figure) {
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
                .as(Tolerance.of(report.severity(), difference, List.of(stated.money(), computed)))
                .values(words.amount(stated.money()), words.amount(computed), words.amount(difference))
                .because(words.amount(stated.money()) + " − " + words.amount(computed) + " = "
                        + words.amount(difference))
                .says("填报 " + words.amount(stated.money()) + "，按其余数据应为 " + words.amount(computed),
                        "核对 tables.yaml 与 accounts.yaml，以批复的决算报表为准，有误的一处改正");
    }

    private static void negative(Subject subject, Report report) {
        subject.figures().tables().forEach((id, table) -> table.rows().forEach((row, cells) ->
                cells.forEach((column, figure) -> {
                    boolean stated = figure.stated().isPresent()
                            || DeclaredTable.isCode(row) && row.length() == table.declared().codes().deepest();
                    if (!isSigned(table.declared(), row, column) && stated
                            && figure.money().filter(money -> money.signum() < 0).isPresent()) {
                        report.at(subject.sources().cell(id, row, column))
                                .in(subject.words().cell(id, row, column))
                                .values(subject.words().amount(figure.money().orElseThrow()), "", "")
                                .says("金额为负数 " + subject.words().amount(figure.money().orElseThrow()),
                                        "核对正负号；确为红字冲销的，在 booklet.yaml 的 waivers 中说明");
                    }
                })));
    }

    private static boolean isSigned(DeclaredTable table, String row, String column) {
        return table.row(row).filter(Row::signed).isPresent()
                || table.column(row, column).filter(Column::signed).isPresent();
    }

    private static void years(Subject subject, Report report) {
        subject.booklet().edition().tables().stream().map(Edition.Table::declared)
                .forEach(table -> table.years().ifPresent(years -> years(subject, report, table, years)));
    }

    private static void years(Subject subject, Report report, DeclaredTable table, DeclaredTable.Years years) {
        Address cell = new Address(table.id(), years.opening(), table.main());
        Optional<Money> opening = Relation.money(cell, subject.figures().tables());
        Optional<Money> closing = ClosingBalance.of(subject.figures().previous().get(table.id()), years);
        if (closing.isEmpty() || opening.isEmpty() || closing.get().equals(opening.get())) {
            return;
        }
        var words = subject.words();
        Money difference = opening.get().minus(closing.get());
        report.at(subject.sources().cell(cell)).in(words.cell(cell))
                .as(Tolerance.isRoundingOf(opening.get(), closing.get()) ? Severity.NOTE : report.severity())
                .values(words.amount(opening.get()), words.amount(closing.get()), words.amount(difference))
                .because(words.amount(opening.get()) + " − " + words.amount(closing.get()) + " = "
                        + words.amount(difference))
                .says(words.row(table.id(), years.opening()) + " " + words.amount(opening.get()) + "，上年"
                                + words.row(table.id(), years.closing()) + " " + words.amount(closing.get()),
                        "核对上年决算数；年初有调整的，在 booklet.yaml 的 waivers 中说明");
    }

    private static void budget(Subject subject, Report report) {
        subject.figures().budget().forEach((id, table) -> table.rows().forEach((row, cells) ->
                cells.forEach((column, figure) -> {
                    if (figure.stated().isPresent() && figure.computed().isPresent()) {
                        budget(subject, report, new Address(id, row, column), figure);
                    }
                })));
    }

    private static void budget(Subject subject, Report report, Address cell, Figure figure) {
        Money stated = figure.stated().orElseThrow().money();
        Money sum = figure.computed().orElseThrow();
        Money difference = stated.minus(sum);
        if (difference.isZero()) {
            return;
        }
        var words = subject.words();
        OfficialTable budget = subject.figures().budget().get(cell.table());
        long items = budget.codes(budget.declared().codes().deepest()).size();
        List<Money> compared = Stream.concat(Stream.of(stated, sum),
                Stream.generate(() -> sum).limit(items)).toList();
        report.at(figure.stated().orElseThrow().position())
                .in(words.cell(cell))
                .as(Tolerance.of(report.severity(), difference, compared))
                .values(words.wan(stated), words.wan(sum), words.wan(difference))
                .because(words.wan(stated) + " − " + words.wan(sum) + " = " + words.wan(difference))
                .says("年初预算合计 " + words.wan(stated) + "，各科目之和 " + words.wan(sum),
                        "核对 budget.yaml 中各科目的年初预算数");
    }
}
