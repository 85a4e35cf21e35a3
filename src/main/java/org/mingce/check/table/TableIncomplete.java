package org.mingce.check.table;

import java.util.List;
import java.util.Optional;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.TableId;

/** A table that the edition prints has the detail that its totals stand for, and says so where it is empty. */
final class TableIncomplete {

    private static final int CLASS = 3;
    private static final int ECONOMIC_ITEM = 5;
    private static final int ITEM = 7;

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
            missing(spec.id(), subject.figures().table(spec.id())).ifPresent(what ->
                    report.at(subject.booklet().accounts().position()).in(subject.words().place(spec.id()))
                            .says("表不完整：" + what, "在 accounts.yaml 或 tables.yaml 中补充；未填的单元格留空"));
        }
    }

    private static void emptySentence(Subject subject, Report report) {
        for (Edition.Table spec : subject.booklet().edition().tables()) {
            if (subject.figures().table(spec.id()).isEmpty() && spec.content().text("empty").isEmpty()) {
                report.at(spec.position()).in(subject.words().place(spec.id()))
                        .says("本表没有数据，版式没有说明原因的句子，只印“本表无数据”", "在 edition.yaml 本表下补充 empty");
            }
        }
    }

    private static Optional<String> missing(TableId id, OfficialTable table) {
        return switch (id) {
            case INCOME_EXPENDITURE -> lacksCodes(table, "expenditureTotal", CLASS, "支出没有分功能分类的类");
            case FISCAL_APPROPRIATION -> lacksCodes(table, "expenditureTotal", CLASS, "支出没有分功能分类的类");
            case INCOME, EXPENDITURE -> lacksCodes(table, OfficialTable.TOTAL, ITEM, "只有合计，没有项级科目");
            case GENERAL_PUBLIC_BUDGET, GOVERNMENT_FUND, STATE_CAPITAL ->
                    lacksCodes(table, OfficialTable.TOTAL, ITEM, "只有合计，没有项级科目").or(() -> lacksKinds(table));
            case BASIC_EXPENDITURE -> lacksCodes(table, "personnel", ECONOMIC_ITEM, "没有经济分类的款级科目");
            case THREE_PUBLIC -> table.money("final").isEmpty() ? Optional.of("没有决算数") : Optional.empty();
        };
    }

    private static Optional<String> lacksCodes(OfficialTable table, String totalRow, int digits, String what) {
        boolean spent = table.money(totalRow).filter(money -> !money.isZero()).isPresent();
        return spent && table.codes(digits).isEmpty() ? Optional.of(what) : Optional.empty();
    }

    private static Optional<String> lacksKinds(OfficialTable table) {
        boolean unsplit = table.codes(ITEM).stream().anyMatch(code ->
                table.money(code).filter(money -> !money.isZero()).isPresent()
                        && table.money(code, "basic").isEmpty() && table.money(code, "project").isEmpty());
        return unsplit ? Optional.of("项级科目没有分基本支出和项目支出") : Optional.empty();
    }
}
