package org.mingce.check.table;

import static org.mingce.model.TableId.BASIC_EXPENDITURE;
import static org.mingce.model.TableId.EXPENDITURE;
import static org.mingce.model.TableId.GENERAL_PUBLIC_BUDGET;
import static org.mingce.model.TableId.GOVERNMENT_FUND;
import static org.mingce.model.TableId.INCOME;
import static org.mingce.model.TableId.STATE_CAPITAL;
import static org.mingce.model.TableId.THREE_PUBLIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.figures.OfficialTable;
import org.mingce.model.TableId;

/** What must hold within each official table except the two summaries ({@link SummaryRules}). */
final class WithinTable {

    private static final String SOURCE = "部门决算报表表内勾稽关系：";

    private WithinTable() {
    }

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(codeTable(INCOME, "income", "收入决算表", "各来源收入之和"));
        rules.addAll(codeTable(EXPENDITURE, "expenditure", "支出决算表", "各类支出之和"));
        rules.addAll(codeTable(GENERAL_PUBLIC_BUDGET, "general-budget", "一般公共预算财政拨款支出决算表",
                "基本支出与项目支出之和"));
        rules.addAll(basicExpenditure());
        rules.addAll(codeTable(GOVERNMENT_FUND, "government-fund", "政府性基金预算财政拨款收入支出决算表",
                "基本支出与项目支出之和"));
        rules.add(fundBalance(GOVERNMENT_FUND, "government-fund", "政府性基金预算财政拨款收入支出决算表"));
        rules.addAll(codeTable(STATE_CAPITAL, "state-capital", "国有资本经营预算财政拨款支出决算表",
                "基本支出与项目支出之和"));
        rules.add(fundBalance(STATE_CAPITAL, "state-capital", "国有资本经营预算财政拨款支出决算表"));
        rules.addAll(threePublic());
        return rules;
    }

    private static List<Rule> codeTable(TableId id, String name, String title, String kinds) {
        return List.of(
                RelationCheck.rule("table." + name + "-across", title + "每行的合计（小计）等于" + kinds,
                        SOURCE + title + "各栏", kinds, tables -> Columns.of(tables, id).across()),
                RelationCheck.rule("table." + name + "-down", title + "各栏：类＝Σ款＝Σ项", SOURCE + "支出功能分类 类＝Σ款＝Σ项",
                        "下级科目之和", tables -> Columns.of(tables, id).down()),
                RelationCheck.rule("table." + name + "-total", title + "各栏的合计等于各类（各项）之和",
                        SOURCE + title + "合计行", "各科目之和", tables -> Columns.of(tables, id).totals()));
    }

    private static Rule fundBalance(TableId id, String name, String title) {
        return RelationCheck.rule("table." + name + "-balance", title + "年末结转和结余＝年初结转和结余＋本年收入－本年支出",
                SOURCE + title + "收支平衡", "年初结转和结余＋本年收入－本年支出", tables -> List.of(new Relation(
                        new Cell(id, "total", "closing"),
                        List.of(new Cell(id, "total", "opening"), new Cell(id, "total", "income")),
                        List.of(new Cell(id, "total", "total")), Relation.Sense.EQUAL, false)));
    }

    private static List<Rule> basicExpenditure() {
        String title = "一般公共预算财政拨款基本支出决算表";
        return List.of(
                RelationCheck.rule("table.basic-groups", title + "类的金额等于其款级科目之和",
                        SOURCE + "部门预算支出经济分类 类＝Σ款", "款级科目之和", WithinTable::groups),
                RelationCheck.rule("table.basic-personnel", title + "人员经费合计＝工资福利支出＋对个人和家庭的补助",
                        SOURCE + "人员经费 301、303", "301、303 两类之和",
                        tables -> economic(tables, "personnel", true)),
                RelationCheck.rule("table.basic-public", title + "公用经费合计＝商品和服务支出等其余各类之和",
                        SOURCE + "公用经费 302、307、310、399", "其余各类之和",
                        tables -> economic(tables, "public", false)));
    }

    private static List<Relation> groups(Map<TableId, OfficialTable> tables) {
        OfficialTable table = tables.get(BASIC_EXPENDITURE);
        return table.codes(Columns.CLASS).stream().map(group -> Relation.sum(amount(group),
                table.codes(Columns.SECTION).stream().filter(code -> code.startsWith(group))
                        .map(WithinTable::amount).toList())).toList();
    }

    private static List<Relation> economic(Map<TableId, OfficialTable> tables, String row, boolean personnel) {
        return List.of(Relation.sum(amount(row), tables.get(BASIC_EXPENDITURE).codes(Columns.CLASS).stream()
                .filter(group -> List.of("301", "303").contains(group) == personnel)
                .map(WithinTable::amount).toList()));
    }

    private static Cell amount(String row) {
        return new Cell(BASIC_EXPENDITURE, row, "amount");
    }

    private static List<Rule> threePublic() {
        String source = SOURCE + "“三公”经费支出决算表";
        return List.of(
                RelationCheck.rule("table.three-public-vehicles", "公务用车购置及运行维护费小计＝购置费＋运行维护费，预算数、决算数同",
                        source, "购置费与运行维护费之和",
                        tables -> threePublic("vehicles", List.of("vehiclePurchase", "vehicleOperation"))),
                RelationCheck.rule("table.three-public-total", "“三公”经费合计＝因公出国（境）费＋公务用车费＋公务接待费，预算数、决算数同",
                        source, "三项之和",
                        tables -> threePublic("total", List.of("overseas", "vehicles", "receptions"))));
    }

    private static List<Relation> threePublic(String whole, List<String> parts) {
        return Stream.of("budget", "final").map(row -> Relation.sum(new Cell(THREE_PUBLIC, row, whole),
                parts.stream().map(part -> new Cell(THREE_PUBLIC, row, part)).toList())).toList();
    }
}
