package org.mingce.check.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.figures.Figure;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.TableId;

/** Single stated cells: against the accounts, against last year, against the sign that an amount must have. */
final class StatedRules {

    private static final Set<String> MAY_BE_NEGATIVE = Set.of("openingCarryOver", "closingCarryOver", "opening",
            "closing", "usedSurplus");

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
        Map<TableId, OfficialTable> tables = subject.figures().tables();
        Set<Cell> wholes = new HashSet<>();
        TableRules.relations().forEach(check -> check.relations().apply(tables).stream()
                .filter(relation -> relation.sense() == Relation.Sense.EQUAL)
                .forEach(relation -> wholes.add(relation.whole())));
        tables.forEach((id, table) -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) -> {
            if (!wholes.contains(new Cell(id, row, column))) {
                compare(subject, report, new Cell(id, row, column), figure);
            }
        })));
    }

    private static void compare(Subject subject, Report report, Cell cell, Figure figure) {
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
        report.at(stated.position()).in(words.cell(cell.table(), cell.row(), cell.column()))
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
                    boolean mayBe = MAY_BE_NEGATIVE.contains(row.replaceAll("\\..*", ""))
                            || MAY_BE_NEGATIVE.contains(column);
                    boolean stated = figure.stated().isPresent() || row.length() == Columns.ITEM;
                    if (!mayBe && stated && figure.money().filter(money -> money.signum() < 0).isPresent()) {
                        report.at(subject.sources().cell(id, row, column))
                                .in(subject.words().cell(id, row, column))
                                .values(subject.words().amount(figure.money().orElseThrow()), "", "")
                                .says("金额为负数 " + subject.words().amount(figure.money().orElseThrow()),
                                        "核对正负号；确为红字冲销的，在 booklet.yaml 的 waivers 中说明");
                    }
                })));
    }

    private static void years(Subject subject, Report report) {
        for (TableId id : List.of(TableId.INCOME_EXPENDITURE, TableId.FISCAL_APPROPRIATION)) {
            String column = id.columns().get(0);
            var closing = subject.figures().previous().get(id).money("closingCarryOver", column);
            var opening = subject.figures().table(id).money("openingCarryOver", column);
            if (closing.isEmpty() || opening.isEmpty() || closing.get().equals(opening.get())) {
                continue;
            }
            var words = subject.words();
            Money difference = opening.get().minus(closing.get());
            report.at(subject.sources().cell(id, "openingCarryOver", column))
                    .in(words.cell(id, "openingCarryOver", column))
                    .as(Tolerance.isRoundingOf(opening.get(), closing.get()) ? Severity.NOTE : report.severity())
                    .values(words.amount(opening.get()), words.amount(closing.get()), words.amount(difference))
                    .because(words.amount(opening.get()) + " − " + words.amount(closing.get()) + " = "
                            + words.amount(difference))
                    .says("年初结转和结余 " + words.amount(opening.get()) + "，上年年末结转和结余 "
                            + words.amount(closing.get()), "核对上年决算数；年初有调整的，在 booklet.yaml 的 waivers 中说明");
        }
    }

    private static void budget(Subject subject, Report report) {
        subject.figures().budget().forEach((id, table) -> table.rows().forEach((row, cells) ->
                cells.forEach((column, figure) -> {
                    if (figure.stated().isPresent() && figure.computed().isPresent()) {
                        budget(subject, report, new Cell(id, row, column), figure);
                    }
                })));
    }

    private static void budget(Subject subject, Report report, Cell cell, Figure figure) {
        Money stated = figure.stated().orElseThrow().money();
        Money sum = figure.computed().orElseThrow();
        Money difference = stated.minus(sum);
        if (difference.isZero()) {
            return;
        }
        var words = subject.words();
        long items = subject.figures().budget().get(cell.table()).codes(Columns.ITEM).size();
        List<Money> compared = Stream.concat(Stream.of(stated, sum),
                Stream.generate(() -> sum).limit(items)).toList();
        report.at(figure.stated().orElseThrow().position())
                .in(words.cell(cell.table(), cell.row(), cell.column()))
                .as(Tolerance.of(report.severity(), difference, compared))
                .values(words.wan(stated), words.wan(sum), words.wan(difference))
                .because(words.wan(stated) + " − " + words.wan(sum) + " = " + words.wan(difference))
                .says("年初预算合计 " + words.wan(stated) + "，各科目之和 " + words.wan(sum),
                        "核对 budget.yaml 中各科目的年初预算数");
    }
}
