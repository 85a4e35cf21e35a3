package org.mingce.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.TableId;

/** A table that the edition prints has the detail that its totals stand for. */
final class TableIncomplete implements Rule {

    private static final int CLASS = 3;
    private static final int ECONOMIC_ITEM = 5;
    private static final int ITEM = 7;

    @Override
    public String code() {
        return "table.incomplete";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String statement() {
        return "公开表有合计数的，应有相应的明细";
    }

    @Override
    public String source() {
        return "部门决算公开的完整性要求：公开到支出功能分类项级科目，基本支出公开到经济分类款级科目";
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Edition.Table spec : subject.booklet().edition().tables()) {
            missing(spec.id(), subject.figures().table(spec.id())).ifPresent(what -> findings.add(new Finding(code(),
                    severity(), subject.booklet().accounts().position(), spec.number() + " " + spec.title(),
                    "表不完整：" + what, "", "在 accounts.yaml 或 tables.yaml 中补充；未填的单元格留空")));
        }
        return findings;
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
