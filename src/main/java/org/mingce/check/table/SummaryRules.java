package org.mingce.check.table;

import static org.mingce.model.TableId.FISCAL_APPROPRIATION;
import static org.mingce.model.TableId.INCOME_EXPENDITURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.figures.OfficialTable;
import org.mingce.model.IncomeSource;
import org.mingce.model.TableId;

/** What must hold within the two tables that set income against expenditure: 公开01表 and 公开04表. */
final class SummaryRules {

    private static final String AMOUNT = "amount";
    private static final String TOTAL = "total";
    static final List<String> FUNDS = List.of("generalPublicBudget", "governmentFund", "stateCapital");

    private SummaryRules() {
    }

    static List<Rule> rules() {
        return Stream.concat(all().stream(), fiscal().stream()).toList();
    }

    private static List<Rule> all() {
        String source = "部门决算报表表内勾稽关系：收入支出决算总表";
        TableId id = INCOME_EXPENDITURE;
        return List.of(
                RelationCheck.rule("table.summary-income", "本年收入合计等于各项收入之和", source, "各项收入之和",
                        tables -> List.of(income(id, AMOUNT, Arrays.asList(IncomeSource.values())))),
                RelationCheck.rule("table.summary-expenditure", "本年支出合计等于各类支出之和", source, "各类支出之和",
                        tables -> List.of(expenditure(tables, id, AMOUNT))),
                RelationCheck.rule("table.summary-income-grand", "收入总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余",
                        source, "各项之和", tables -> List.of(
                                rows(id, AMOUNT, "incomeGrandTotal", "incomeTotal", "usedSurplus", "openingCarryOver"))),
                RelationCheck.rule("table.summary-expenditure-grand", "支出总计＝本年支出合计＋结余分配＋年末结转和结余",
                        source, "各项之和", tables -> List.of(rows(id, AMOUNT, "expenditureGrandTotal",
                                "expenditureTotal", "surplusDistributed", "closingCarryOver"))),
                RelationCheck.rule("table.summary-balance", "收入总计等于支出总计", source, "支出总计",
                        tables -> List.of(rows(id, AMOUNT, "incomeGrandTotal", "expenditureGrandTotal"))));
    }

    private static List<Rule> fiscal() {
        String source = "部门决算报表表内勾稽关系：财政拨款收入支出决算总表";
        TableId id = FISCAL_APPROPRIATION;
        return List.of(
                RelationCheck.rule("table.fiscal-income", "财政拨款本年收入合计等于各项财政拨款之和", source, "各项财政拨款之和",
                        tables -> List.of(income(id, TOTAL, Arrays.stream(IncomeSource.values())
                                .filter(IncomeSource::isFiscal).toList()))),
                RelationCheck.rule("table.fiscal-opening", "年初财政拨款结转和结余等于各项财政拨款结转和结余之和", source, "各项之和",
                        tables -> List.of(Relation.sum(new Cell(id, "openingCarryOver", TOTAL), FUNDS.stream()
                                .map(fund -> new Cell(id, "openingCarryOver." + fund, TOTAL)).toList()))),
                RelationCheck.rule("table.fiscal-income-grand", "财政拨款收入总计＝本年收入合计＋年初结转和结余", source,
                        "本年收入与年初结转之和", tables -> List.of(
                                rows(id, TOTAL, "incomeGrandTotal", "incomeTotal", "openingCarryOver"))),
                RelationCheck.rule("table.fiscal-across", "财政拨款支出每行的合计等于三项拨款之和", source, "三项拨款之和",
                        SummaryRules::across),
                RelationCheck.rule("table.fiscal-expenditure", "财政拨款本年支出合计等于各类支出之和，各栏同", source, "各类支出之和",
                        tables -> columns().map(column -> expenditure(tables, id, column)).toList()),
                RelationCheck.rule("table.fiscal-expenditure-grand", "财政拨款支出总计＝本年支出合计＋年末结转和结余，各栏同", source,
                        "本年支出与年末结转之和", tables -> columns().map(column -> rows(id, column,
                                "expenditureGrandTotal", "expenditureTotal", "closingCarryOver")).toList()),
                RelationCheck.rule("table.fiscal-balance", "财政拨款收入总计等于支出总计，各项拨款同", source, "收入总计",
                        tables -> balances()));
    }

    private static Stream<String> columns() {
        return Stream.concat(Stream.of(TOTAL), FUNDS.stream());
    }

    private static Relation rows(TableId id, String column, String whole, String... parts) {
        return Relation.sum(new Cell(id, whole, column),
                Arrays.stream(parts).map(part -> new Cell(id, part, column)).toList());
    }

    private static Relation income(TableId id, String column, List<IncomeSource> sources) {
        return Relation.sum(new Cell(id, "incomeTotal", column),
                sources.stream().map(source -> new Cell(id, "income." + source.key(), column)).toList());
    }

    private static Relation expenditure(Map<TableId, OfficialTable> tables, TableId id, String column) {
        return Relation.sum(new Cell(id, "expenditureTotal", column),
                tables.get(id).codes(Columns.CLASS).stream().map(code -> new Cell(id, code, column)).toList());
    }

    private static List<Relation> across(Map<TableId, OfficialTable> tables) {
        OfficialTable table = tables.get(FISCAL_APPROPRIATION);
        return Stream.concat(table.codes(Columns.CLASS).stream(),
                        Stream.of("expenditureTotal", "closingCarryOver", "expenditureGrandTotal"))
                .map(row -> Relation.sum(new Cell(table.id(), row, TOTAL),
                        FUNDS.stream().map(fund -> new Cell(table.id(), row, fund)).toList())).toList();
    }

    private static List<Relation> balances() {
        TableId id = FISCAL_APPROPRIATION;
        List<Relation> relations = new ArrayList<>();
        relations.add(rows(id, TOTAL, "expenditureGrandTotal", "incomeGrandTotal"));
        for (String fund : FUNDS) {
            relations.add(Relation.sum(new Cell(id, "expenditureGrandTotal", fund), List.of(
                    new Cell(id, "income." + fund, TOTAL), new Cell(id, "openingCarryOver." + fund, TOTAL))));
        }
        return relations;
    }
}
