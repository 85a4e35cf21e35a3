package org.mingce.check.table;

import java.util.List;
import java.util.Optional;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** A table that the edition prints has the detail that its totals stand for, and says so where it is empty. */
final class TableIncomplete {

    private TableIncomplete() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("complete.table-detail", "公开表有合计数的，应有相应的明细",
                        "部门决算公开的完整性要求：公开到支出功能分类项级科目，基本支出公开到经济分类款级科目",
                        TableIncomplete::detail),
                Rule.note("complete.empty-table", "空表应有一句说明为什么没有数据", "部门决算公开的完整性要求：没有数据的表列出空表并说明",
                        TableIncomplete::emptySentence));
    }

    private static void detail(Subject subject, Report report) {
        for (Edition.Table spec : subject.booklet().edition().tables()) {
            missing(subject.figures().table(spec.id())).ifPresent(what ->
                    report.at(subject.booklet().accounts().position()).in(subject.words().place(spec.id()))
                            .says("表不完整：" + what, "在 accounts.yaml 或 tables.yaml 中补充；未填的单元格留空"));
        }
    }

    private static void emptySentence(Subject subject, Report report) {
        for (Edition.Table spec : subject.booklet().edition().tables()) {
            if (subject.figures().table(spec.id()).isEmpty() && spec.content().text("empty").isEmpty()) {
                report.at(spec.position()).in(subject.words().place(spec.id()))
                        .says("本表没有数据，版式没有说明原因的句子，只印“本表无数据”", "在 templates/tables/" + spec.id() + ".yaml 补充 empty");
            }
        }
    }

    private static Optional<String> missing(OfficialTable table) {
        List<Side> sides = table.declared().sides();
        return sides.stream().flatMap(side -> lacksCodes(table, side).stream()).findFirst()
                .or(() -> sides.stream().flatMap(side -> lacksParts(table, side).stream()).findFirst())
                .or(() -> sides.stream().flatMap(side -> lacksColumn(table, side).stream()).findFirst())
                .or(() -> sides.size() == 1 ? lacksRow(table, sides.get(0)) : Optional.empty());
    }

    /** An amount that codes must add up to, without any code. */
    private static Optional<String> lacksCodes(OfficialTable table, Side side) {
        boolean spent = side.rows().stream().filter(row -> row.isSumOfCodes() || !row.same().isEmpty())
                .anyMatch(row -> side.columns().stream().anyMatch(column ->
                        table.money(row.key(), column.key()).filter(money -> !money.isZero()).isPresent()));
        boolean none = side.codes() != Codes.NONE
                && table.codes(side.codes().deepest()).stream().noneMatch(side::hasCode);
        return spent && none ? Optional.of(switch (side.codes()) {
            case FUNCTIONAL_CLASS -> side.title() + "没有分功能分类的类";
            case ECONOMIC_ITEM -> "没有经济分类的款级科目";
            default -> "只有合计，没有项级科目";
        }) : Optional.empty();
    }

    /** An item of which only a sum of columns is known. */
    private static Optional<String> lacksParts(OfficialTable table, Side side) {
        return side.printedColumns().stream().filter(sum -> !sum.sum().isEmpty() && side.codes().isTree())
                .filter(sum -> table.codes(side.codes().deepest()).stream().anyMatch(code ->
                        table.money(code, sum.key()).filter(money -> !money.isZero()).isPresent()
                                && sum.sum().stream().allMatch(part -> table.money(code, part).isEmpty())))
                .map(sum -> "项级科目没有分" + String.join("和", sum.sum().stream()
                        .flatMap(part -> side.column(part).stream()).map(Column::title).toList())).findFirst();
    }

    /** A column of its own whose total is known, and no item of it. */
    private static Optional<String> lacksColumn(OfficialTable table, Side side) {
        List<String> parts = side.columns().stream().flatMap(column -> column.sum().stream()).toList();
        List<String> codes = table.codes(side.codes().isTree() ? side.codes().deepest() : 0).stream()
                .filter(side::hasCode).toList();
        List<String> lacking = codes.isEmpty() ? List.of() : side.printedColumns().stream()
                .filter(column -> column.sum().isEmpty() && !parts.contains(column.key()))
                .filter(column -> side.rows().stream().filter(Row::isSumOfCodes).anyMatch(row ->
                        table.money(row.key(), column.key()).filter(money -> !money.isZero()).isPresent()))
                .filter(column -> codes.stream().allMatch(code -> table.money(code, column.key()).isEmpty()))
                .map(Column::title).toList();
        return lacking.isEmpty() ? Optional.empty()
                : Optional.of("合计行有数，各科目没有" + String.join("、", lacking));
    }

    private static Optional<String> lacksRow(OfficialTable table, Side side) {
        return side.codes() != Codes.NONE ? Optional.empty() : side.printedRows().stream()
                .filter(row -> side.columns().stream().allMatch(column ->
                        table.money(row.key(), column.key()).isEmpty()))
                .map(row -> "没有" + row.title()).findFirst();
    }
}
