package org.mingce.check.table;

import static org.mingce.model.TableId.BASIC_EXPENDITURE;
import static org.mingce.model.TableId.EXPENDITURE;
import static org.mingce.model.TableId.FISCAL_APPROPRIATION;
import static org.mingce.model.TableId.GENERAL_PUBLIC_BUDGET;
import static org.mingce.model.TableId.GOVERNMENT_FUND;
import static org.mingce.model.TableId.INCOME;
import static org.mingce.model.TableId.INCOME_EXPENDITURE;
import static org.mingce.model.TableId.STATE_CAPITAL;
import static org.mingce.model.TableId.THREE_PUBLIC;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.figures.OfficialTable;
import org.mingce.model.IncomeSource;
import org.mingce.model.TableId;

/** What must hold between the official tables. */
final class BetweenTables {

    private static final String SOURCE = "部门决算报表表间勾稽关系：";
    private static final String TOTAL = "total";
    private static final String AMOUNT = "amount";
    private static final List<TableId> FUND_TABLES = List.of(GENERAL_PUBLIC_BUDGET, GOVERNMENT_FUND, STATE_CAPITAL);

    private BetweenTables() {
    }

    static List<Rule> rules() {
        return List.of(
                RelationCheck.rule("between.income-total", "收入支出决算总表的本年收入合计等于收入决算表的合计",
                        SOURCE + "01表＝02表", "收入决算表的合计", tables -> List.of(Relation.same(
                                new Cell(INCOME_EXPENDITURE, "incomeTotal", AMOUNT), new Cell(INCOME, TOTAL, TOTAL),
                                false))),
                RelationCheck.rule("between.income-sources", "收入决算表各来源的合计等于收入支出决算总表的相应收入",
                        SOURCE + "02表各栏＝01表各行", "收入支出决算总表的相应收入", tables -> incomeSources()),
                RelationCheck.rule("between.expenditure", "收入支出决算总表的支出合计和各类支出等于支出决算表的相应数",
                        SOURCE + "01表＝03表", "支出决算表的相应数",
                        tables -> expenditure(tables, INCOME_EXPENDITURE, AMOUNT, EXPENDITURE)),
                RelationCheck.rule("between.fiscal-income", "财政拨款收入支出决算总表的本年收入等于收入决算表的财政拨款收入",
                        SOURCE + "04表＝02表", "收入决算表的财政拨款收入", tables -> List.of(Relation.same(
                                new Cell(FISCAL_APPROPRIATION, "incomeTotal", TOTAL),
                                new Cell(INCOME, TOTAL, "fiscalAppropriation"), false))),
                RelationCheck.rule("between.fiscal-lines", "财政拨款收入支出决算总表的各项拨款等于收入支出决算总表的相应收入",
                        SOURCE + "04表＝01表", "收入支出决算总表的相应收入", tables -> SummaryRules.FUNDS.stream()
                                .map(fund -> Relation.same(new Cell(FISCAL_APPROPRIATION, "income." + fund, TOTAL),
                                        new Cell(INCOME_EXPENDITURE, "income." + fund, AMOUNT), false)).toList()),
                RelationCheck.rule("between.general-budget", "财政拨款收入支出决算总表的一般公共预算栏等于一般公共预算财政拨款支出决算表",
                        SOURCE + "04表＝05表", "一般公共预算财政拨款支出决算表的相应数", tables -> expenditure(tables,
                                FISCAL_APPROPRIATION, "generalPublicBudget", GENERAL_PUBLIC_BUDGET)),
                RelationCheck.rule("between.government-fund", "财政拨款收入支出决算总表的政府性基金栏等于政府性基金预算表",
                        SOURCE + "04表＝07表", "政府性基金预算表的相应数",
                        tables -> fund(tables, "governmentFund", GOVERNMENT_FUND)),
                RelationCheck.rule("between.state-capital", "财政拨款收入支出决算总表的国有资本经营预算栏等于国有资本经营预算表",
                        SOURCE + "04表＝08表", "国有资本经营预算表的相应数",
                        tables -> fund(tables, "stateCapital", STATE_CAPITAL)),
                RelationCheck.rule("between.basic-expenditure", "一般公共预算基本支出等于人员经费与公用经费合计之和",
                        SOURCE + "05表基本支出＝06表", "人员经费与公用经费合计之和", tables -> List.of(Relation.sum(
                                new Cell(GENERAL_PUBLIC_BUDGET, TOTAL, "basic"),
                                List.of(new Cell(BASIC_EXPENDITURE, "personnel", AMOUNT),
                                        new Cell(BASIC_EXPENDITURE, "public", AMOUNT))))),
                RelationCheck.rule("between.fund-items", "支出决算表各科目不小于其中各项财政拨款支出之和",
                        SOURCE + "03表≥05表＋07表＋08表", "05、07、08表相应科目之和", BetweenTables::fundItems),
                RelationCheck.rule("between.fiscal-carry-over", "全部结转和结余不小于其中财政拨款结转和结余",
                        SOURCE + "01表≥04表", "财政拨款结转和结余", tables -> Stream.of("openingCarryOver",
                                "closingCarryOver").map(row -> Relation.atMost(
                                new Cell(INCOME_EXPENDITURE, row, AMOUNT),
                                List.of(new Cell(FISCAL_APPROPRIATION, row, TOTAL)))).toList()),
                RelationCheck.rule("between.three-public", "基本支出中的因公出国、接待、用车科目不大于“三公”经费决算数",
                        SOURCE + "06表 30212、30217、30231、31013 ≤ “三公”经费表", "基本支出中的相应科目",
                        BetweenTables::threePublic));
    }

    private static List<Relation> incomeSources() {
        Map<String, List<Cell>> lines = new LinkedHashMap<>();
        for (IncomeSource source : IncomeSource.values()) {
            lines.computeIfAbsent(source.isFiscal() ? "fiscalAppropriation" : source.key(), key -> new ArrayList<>())
                    .add(new Cell(INCOME_EXPENDITURE, "income." + source.key(), AMOUNT));
        }
        List<Relation> relations = new ArrayList<>();
        lines.forEach((column, cells) -> relations.add(Relation.sum(new Cell(INCOME, TOTAL, column), cells)));
        return relations;
    }

    /** Total and classes of a summary's column against those of the table that details them. */
    private static List<Relation> expenditure(Map<TableId, OfficialTable> tables, TableId summary, String column,
                                              TableId detail) {
        List<Relation> relations = new ArrayList<>();
        relations.add(Relation.same(new Cell(summary, "expenditureTotal", column), new Cell(detail, TOTAL, TOTAL),
                false));
        TreeSet<String> classes = new TreeSet<>(tables.get(summary).codes(Columns.CLASS));
        boolean detailed = !tables.get(detail).codes(Columns.CLASS).isEmpty();
        boolean summarised = classes.stream().anyMatch(code -> tables.get(summary).money(code, column).isPresent());
        classes.addAll(tables.get(detail).codes(Columns.CLASS));
        if (detailed && summarised) {
            classes.forEach(code -> relations.add(
                    Relation.same(new Cell(summary, code, column), new Cell(detail, code, TOTAL), true)));
        }
        return relations;
    }

    private static List<Relation> fund(Map<TableId, OfficialTable> tables, String fund, TableId id) {
        List<Relation> relations = new ArrayList<>(expenditure(tables, FISCAL_APPROPRIATION, fund, id));
        relations.add(Relation.same(new Cell(id, TOTAL, "income"),
                new Cell(FISCAL_APPROPRIATION, "income." + fund, TOTAL), false));
        relations.add(Relation.same(new Cell(id, TOTAL, "opening"),
                new Cell(FISCAL_APPROPRIATION, "openingCarryOver." + fund, TOTAL), false));
        relations.add(Relation.same(new Cell(id, TOTAL, "closing"),
                new Cell(FISCAL_APPROPRIATION, "closingCarryOver", fund), false));
        return relations;
    }

    private static List<Relation> fundItems(Map<TableId, OfficialTable> tables) {
        OfficialTable all = tables.get(EXPENDITURE);
        return Stream.concat(Stream.of(TOTAL), all.codes(Columns.ITEM).stream())
                .flatMap(row -> Stream.of(TOTAL, "basic", "project")
                        .filter(column -> all.money(row, column).isPresent())
                        .map(column -> Relation.atMost(new Cell(EXPENDITURE, row, column), FUND_TABLES.stream()
                                .map(id -> new Cell(id, row, column)).toList())))
                .toList();
    }

    private static List<Relation> threePublic(Map<TableId, OfficialTable> tables) {
        Map<String, String> items = Map.of("30212", "overseas", "30217", "receptions", "30231", "vehicleOperation",
                "31013", "vehiclePurchase");
        return Arrays.stream(new String[] {"30212", "30217", "30231", "31013"})
                .filter(code -> tables.get(THREE_PUBLIC).money("final").isPresent())
                .map(code -> Relation.atMost(new Cell(THREE_PUBLIC, "final", items.get(code)),
                        List.of(new Cell(BASIC_EXPENDITURE, code, AMOUNT)))).toList();
    }
}
