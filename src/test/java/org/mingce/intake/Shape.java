package org.mingce.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingce.figures.Figures;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Booklet;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/**
 * Workbooks of one department's tables as other programs write them. What stands in heads and labels is written here by
 * hand; nothing is taken from the catalogue but amounts.
 */
final class Shape {

    private final Booklet booklet;
    private final Figures figures;
    private final Unit unit;
    private final int digits;
    private final Function<BigDecimal, Object> written;

    /**
     * @param digits  how many digits amounts have
     * @param written how an amount is written: as a number, or as a text
     */
    Shape(Booklet booklet, Unit unit, int digits, Function<BigDecimal, Object> written) {
        this.booklet = booklet;
        this.figures = Figures.of(booklet, java.util.Optional.empty());
        this.unit = unit;
        this.digits = digits;
        this.written = written;
    }

    Object amount(String table, String row, String column) {
        return figures.table(table).money(row, column).map(this::shown).orElse(null);
    }

    private Object shown(Money money) {
        return written.apply(money.in(unit).setScale(digits, RoundingMode.HALF_UP));
    }

    private Object[] amounts(String table, String row, String... columns) {
        return Arrays.stream(columns).map(column -> amount(table, row, column)).toArray();
    }

    private String name(String code) {
        return booklet.classification().functionalName(code)
                .or(() -> booklet.classification().economicName(code)).orElse("");
    }

    private static Object[] join(Object[] first, Object... second) {
        Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private Drawing titled(String sheet, String title, String number, int width) {
        return new Drawing(sheet).row(0, 0, title).merge(0, 0, 0, width - 1).row(1, width - 1, number)
                .row(2, 0, "编制单位：" + booklet.department().officialName()).row(2, width - 1,
                        "金额单位：" + unit.label());
    }

    /** How codes stand in a row's first cells. */
    interface CodeCells {
        Object[] of(String code);
    }

    /** 2080501 in one cell. */
    static Object[] whole(String code) {
        return new Object[] {code};
    }

    /** 208 as a number, 05 and 01 as texts, each in its column. */
    static Object[] three(String code) {
        return new Object[] {Integer.valueOf(code.substring(0, 3)), code.length() > 3 ? code.substring(3, 5) : null,
            code.length() > 5 ? code.substring(5, 7) : null};
    }

    /** 2080501 in the first of three merged cells. */
    static Object[] merged(String code) {
        return new Object[] {code, null, null};
    }

    private Drawing coded(Drawing sheet, int top, String table, CodeCells codes, boolean parents, String... columns) {
        int width = codes.of("2010101").length;
        Object[] total = new Object[width + 1];
        total[0] = "合 计";
        sheet.row(top, 0, join(total, amounts(table, "total", columns)));
        int row = top + 1;
        for (String code : figures.table(table).allCodes()) {
            if (parents || code.length() == 7) {
                sheet.row(row++, 0, join(codes.of(code), join(new Object[] {"  ".repeat(code.length() / 2 - 1)
                        + name(code)}, amounts(table, code, columns))));
            }
        }
        return sheet;
    }

    // ---- the ministry's workbook ----

    private Drawing ministrySummary() {
        Drawing sheet = titled("Z01 收入支出决算总表(财决01表)", "收入支出决算总表", "财决01表", 15)
                .row(3, 0, "收入").merge(3, 3, 0, 4).row(3, 5, "支出").merge(3, 3, 5, 14);
        for (int block = 0; block < 3; block++) {
            sheet.row(4, block * 5, block == 0 ? "项目" : block == 1 ? "项目（按功能分类）" : "项目（按支出性质和经济分类）", "行次",
                    "年初预算数", "全年预算数", "决算数").row(5, block * 5, "栏次", null, block * 3 + 1, block * 3 + 2,
                    block * 3 + 3);
        }
        String[][] income = {{"一、一般公共预算财政拨款收入", "income.generalPublicBudget"},
            {"二、政府性基金预算财政拨款收入", "income.governmentFund"}, {"三、国有资本经营预算财政拨款收入", "income.stateCapital"},
            {"四、上级补助收入", "income.superiorSubsidy"}, {"五、事业收入", "income.institutional"},
            {"六、经营收入", "income.business"}, {"七、附属单位上缴收入", "income.affiliated"}, {"八、其他收入", "income.other"}};
        for (int i = 0; i < income.length; i++) {
            sheet.row(6 + i, 0, income[i][0], i + 1, new BigDecimal("1.23"), new BigDecimal("4.56"),
                    amount("incomeExpenditure", income[i][1], "amount"));
        }
        List<String> classes = figures.table("incomeExpenditure").codes(3);
        String[] numbers = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"};
        for (int i = 0; i < classes.size(); i++) {
            sheet.row(6 + i, 5, numbers[i] + "、" + name(classes.get(i)), 31 + i, null, null,
                    amount("incomeExpenditure", classes.get(i), "amount"));
        }
        for (int i = 0; i < 5; i++) {
            sheet.row(6 + i, 10, i == 0 ? "一、基本支出" : "二、项目支出", 70 + i, null, null,
                    i < 2 ? amount("expenditure", "total", i == 0 ? "basic" : "project") : "—");
        }
        int end = 30;
        sheet.row(end, 0, "本年收入合计", 27, null, null, amount("incomeExpenditure", "incomeTotal", "amount"))
                .row(end, 5, "本年支出合计", 57, null, null, amount("incomeExpenditure", "expenditureTotal", "amount"))
                .row(end + 1, 0, "使用非财政拨款结余（含专用结余）", 28, "—", "—",
                        amount("incomeExpenditure", "usedSurplus", "amount"))
                .row(end + 1, 5, "结余分配", 58, "—", "—", amount("incomeExpenditure", "surplusDistributed", "amount"))
                .row(end + 2, 0, "年初结转和结余", 29, null, null,
                        amount("incomeExpenditure", "openingCarryOver", "amount"))
                .row(end + 2, 5, "年末结转和结余", 59, null, null,
                        amount("incomeExpenditure", "closingCarryOver", "amount"))
                .row(end + 3, 0, "总计", 30, null, null, amount("incomeExpenditure", "incomeGrandTotal", "amount"))
                .row(end + 3, 5, "总计", 60, null, null, amount("incomeExpenditure", "expenditureGrandTotal",
                        "amount"));
        return sheet;
    }

    private Drawing ministryFiscal() {
        Drawing sheet = titled("Z01_1 财政拨款收入支出决算总表(财决01-1表", "财政拨款收入支出决算总表", "财决01-1表", 9)
                .row(3, 0, "收入").merge(3, 3, 0, 2).row(3, 3, "支出").merge(3, 3, 3, 8)
                .row(4, 0, "项目", "行次", "决算数", "项目", "行次", "决算数").merge(4, 4, 5, 8)
                .row(5, 5, "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款");
        String table = "fiscalAppropriation";
        String[][] income = {{"一、一般公共预算财政拨款", "income.generalPublicBudget"},
            {"二、政府性基金预算财政拨款", "income.governmentFund"}, {"三、国有资本经营预算财政拨款", "income.stateCapital"},
            {"本年收入合计", "incomeTotal"}, {"年初财政拨款结转和结余", "openingCarryOver"},
            {"一、一般公共预算财政拨款", "openingCarryOver.generalPublicBudget"},
            {"二、政府性基金预算财政拨款", "openingCarryOver.governmentFund"},
            {"三、国有资本经营预算财政拨款", "openingCarryOver.stateCapital"}, {"总计", "incomeGrandTotal"}};
        for (int i = 0; i < income.length; i++) {
            sheet.row(6 + i, 0, income[i][0], i + 1, amount(table, income[i][1], "total"));
        }
        List<String> rows = new ArrayList<>(figures.table(table).codes(3));
        rows.addAll(List.of("expenditureTotal", "closingCarryOver", "expenditureGrandTotal"));
        for (int i = 0; i < rows.size(); i++) {
            String label = Map.of("expenditureTotal", "本年支出合计", "closingCarryOver", "年末财政拨款结转和结余",
                    "expenditureGrandTotal", "总计").getOrDefault(rows.get(i), name(rows.get(i)));
            sheet.row(6 + i, 3, join(new Object[] {label, 30 + i}, amounts(table, rows.get(i), "total",
                    "generalPublicBudget", "governmentFund", "stateCapital")));
        }
        return sheet;
    }

    private Drawing ministryCoded(String sheet, String title, String number, String table, String[] heads,
                                  String... columns) {
        Drawing drawing = titled(sheet, title, number, 4 + columns.length)
                .row(3, 0, "项目").merge(3, 3, 0, 3).row(4, 0, "支出功能分类科目编码", null, null, "科目名称").merge(4, 4, 0, 2)
                .row(3, 4, (Object[]) heads).row(5, 0, "类", "款", "项", "栏次");
        for (int i = 0; i < heads.length; i++) {
            drawing.merge(3, 4, 4 + i, 4 + i);
            drawing.row(5, 4 + i, i + 1);
        }
        coded(drawing, 6, table, Shape::merged, true, columns);
        for (int row : drawing.cells().keySet()) {
            if (row >= 6) {
                drawing.merge(row, row, 0, drawing.cells().get(row).get(0).equals("合 计") ? 3 : 2);
            }
        }
        return drawing;
    }

    /** 财决07: balances and income beside what was spent, under heads of two rows. */
    private Drawing ministryBudget() {
        Drawing drawing = titled("Z07 一般公共预算财政拨款收入支出决算表(财决07表)", "一般公共预算财政拨款收入支出决算表", "财决07表", 12)
                .row(3, 0, "支出功能分类科目编码", null, null, "科目名称", "年初结转和结余", null, "本年收入", null, "本年支出", null,
                        null, "年末结转和结余")
                .merge(3, 3, 4, 5).merge(3, 3, 6, 7).merge(3, 3, 8, 10)
                .row(4, 0, "类", "款", "项", null, "合计", "项目支出结转和结余", "合计", "基本支出", "合计", "基本支出", "项目支出", "合计");
        drawing.row(5, 0, "合计").merge(5, 5, 0, 3).row(5, 6, new BigDecimal("9.99"), new BigDecimal("9.99"))
                .row(5, 8, amounts("generalPublicBudget", "total", "total", "basic", "project"));
        int row = 6;
        for (String code : figures.table("generalPublicBudget").allCodes()) {
            drawing.row(row, 0, join(three(code), name(code))).row(row, 7, new BigDecimal("7.77"))
                    .row(row, 8, amounts("generalPublicBudget", code, "total", "basic", "project"));
            row++;
        }
        return drawing;
    }

    /** 财决08-1: economic items above the columns, functional ones down the rows; groups with their sum first. */
    private Drawing ministryEconomic() {
        Drawing sheet = titled("Z08_1 一般公共预算财政拨款基本支出决算明细表(财决08-", "一般公共预算财政拨款基本支出决算明细表",
                "财决08-1表", 12).row(3, 0, "支出功能分类科目编码", null, null, "科目名称", "合计").merge(3, 3, 0, 2)
                .row(4, 0, "类", "款", "项").row(5, 3, "栏次", 1).row(6, 0, "合计").merge(6, 6, 0, 3);
        int column = 5;
        for (String code : figures.table("basicExpenditure").allCodes()) {
            sheet.row(3, column, code.length() == 3 ? name(code) : null)
                    .row(4, column, code.length() == 3 ? "小计" : name(code)).row(5, column, column - 3)
                    .row(6, column, amount("basicExpenditure", code, "amount"));
            column++;
        }
        return sheet.row(7, 0, "201", null, null, "一般公共服务支出", null, new BigDecimal("7.77"), new BigDecimal("9.99"));
    }

    private Drawing institutions() {
        Drawing sheet = titled("F03 机构运行信息表(财决附03表)", "机构运行信息表", "财决附03表", 5)
                .row(3, 0, "项目", "行次", "年初预算数", "全年预算数", "统计数").row(4, 0, "栏次", null, 1, 2, 3)
                .row(5, 0, "一、“三公”经费支出", 1, "—", "—", "—");
        String[][] rows = {{"（一）支出合计", "total"}, {"1．因公出国（境）费", "overseas"}, {"2．公务用车购置及运行维护费", "vehicles"},
            {"（1）公务用车购置费", "vehiclePurchase"}, {"（2）公务用车运行维护费", "vehicleOperation"}, {"3．公务接待费", "receptions"}};
        for (int i = 0; i < rows.length; i++) {
            sheet.row(6 + i, 0, rows[i][0], i + 2, null, amount("threePublic", "budget", rows[i][1]),
                    amount("threePublic", "final", rows[i][1]));
        }
        return sheet.row(13, 0, "二、机关运行经费", 30, null, null, new BigDecimal("653680.47"));
    }

    /** 财决 sheets, in an order of their own, among sheets that are none of ours. */
    List<Drawing> ministry() {
        return List.of(new Drawing("FMDM 封面代码").row(0, 0, "2024年度部门决算报表").row(3, 0, "组织机构代码", "0050"),
                institutions(), ministrySummary(), ministryFiscal(),
                ministryCoded("Z03 收入决算表(财决03表)", "收入决算表", "财决03表", "income", new String[] {"本年收入合计", "财政拨款收入",
                    "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"}, "total", "fiscalAppropriation",
                        "superiorSubsidy", "institutional", "business", "affiliated", "other"),
                ministryCoded("Z04 支出决算表(财决04表)", "支出决算表", "财决04表", "expenditure", new String[] {"本年支出合计", "基本支出",
                    "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"}, "total", "basic", "project",
                        "paidToSuperior", "business", "subsidyToAffiliated"),
                new Drawing("Z05 支出决算明细表(财决05表)").row(0, 0, "支出决算明细表").row(3, 0, "科目编码", "科目名称", "基本工资")
                        .row(4, 0, "2013201", "行政运行", new BigDecimal("849683.6")), ministryBudget(),
                ministryEconomic());
    }

    // ---- tables that provincial platforms write ----

    /** Codes in three columns, blanks in sheets' names, used ranges far beyond the tables, prose among them. */
    List<Drawing> platform() {
        List<Drawing> sheets = new ArrayList<>();
        sheets.add(new Drawing("职能").row(0, 0, "主要职能").row(1, 0, "负责组织工作。"));
        sheets.add(new Drawing("收入决算表  ").row(0, 0, booklet.year() + "年度收入决算表").row(1, 9, "单位：" + unit.label())
                .row(2, 0, "功能分类科目编码", null, null, "科目名称", "合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入",
                        "附属单位缴款", "其他收入").merge(2, 2, 0, 2).row(3, 0, "类", "款", "项").row(400, 60, " "));
        coded(sheets.get(1), 4, "income", Shape::three, true, "total", "fiscalAppropriation", "superiorSubsidy",
                "institutional", "business", "affiliated", "other");
        sheets.add(new Drawing("支出决算表 ").row(0, 0, booklet.year() + "年度支出决算表").row(1, 8, "单位：" + unit.label())
                .row(2, 0, "功能分类科目编码", null, null, "科目名称", "支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出",
                        "对附属单位补助").merge(2, 2, 0, 2).row(3, 0, "类", "款", "项"));
        coded(sheets.get(2), 4, "expenditure", Shape::three, true, "total", "basic", "project", "paidToSuperior",
                "business", "subsidyToAffiliated");
        sheets.add(new Drawing("一般公共预算财政拨款支出决算表").row(0, 0, "一般公共预算财政拨款支出决算表").row(1, 6, "单位：" + unit.label())
                .row(2, 0, "功能分类科目编码", null, null, "科目名称", "合计", "基本支出", "项目支出").row(3, 0, "类", "款", "项"));
        coded(sheets.get(3), 4, "generalPublicBudget", Shape::three, true, "total", "basic", "project");
        sheets.add(economic());
        return sheets;
    }

    /** Groups and items in two columns each, two blocks side by side. */
    private Drawing economic() {
        String table = "basicExpenditure";
        Drawing sheet = new Drawing("基本支出").row(0, 0, "一般公共预算财政拨款基本支出决算表").row(1, 7, "单位：" + unit.label())
                .row(2, 0, "人员经费", null, null, null, "公用经费").merge(2, 2, 0, 3).merge(2, 2, 4, 7)
                .row(3, 0, "经济分类科目编码", null, "科目名称", "决算数", "经济分类科目编码", null, "科目名称", "决算数")
                .merge(3, 3, 0, 1).merge(3, 3, 4, 5).row(4, 0, "类", "款", null, null, "类", "款");
        Map<Integer, Integer> next = new LinkedHashMap<>(Map.of(0, 5, 4, 5));
        for (String code : figures.table(table).allCodes()) {
            int column = code.startsWith("301") || code.startsWith("303") ? 0 : 4;
            sheet.row(next.merge(column, 1, Integer::sum) - 1, column, code.substring(0, 3),
                    code.length() > 3 ? code.substring(3) : null, name(code), amount(table, code, "amount"));
        }
        return sheet.row(60, 0, "人员经费合计", null, null, amount(table, "personnel", "amount"), "公用经费合计", null, null,
                amount(table, "public", "amount")).merge(60, 60, 0, 2).merge(60, 60, 4, 6);
    }

    // ---- everything on one sheet ----

    /** Several tables one below the other, the two sides of the summary side by side, nothing merged. */
    List<Drawing> stacked() {
        Drawing sheet = new Drawing("Sheet1").row(0, 0, "公开05表").row(1, 0, "一般公共预算财政拨款支出决算表").row(2, 3,
                "单位：" + unit.label()).row(3, 0, "科目编码", "科目名称", "本年支出").row(4, 2, "小计", "基本支出", "项目支出");
        coded(sheet, 5, "generalPublicBudget", Shape::whole, false, "total", "basic", "project");
        int top = sheet.cells().keySet().stream().mapToInt(row -> row).max().orElseThrow() + 3;
        sheet.row(top, 0, "公开03表").row(top + 1, 0, "支出决算表").row(top + 2, 3, "单位：" + unit.label())
                .row(top + 3, 0, "科目名称", "科目编码", "项目支出", "基本支出", "本年支出合计");
        int row = top + 4;
        for (String code : figures.table("expenditure").codes(7)) {
            sheet.row(row++, 0, join(new Object[] {name(code), code}, amounts("expenditure", code, "project", "basic",
                    "total")));
        }
        sheet.row(row, 0, join(new Object[] {"合计", null}, amounts("expenditure", "total", "project", "basic",
                "total")));
        top = row + 2;
        sheet.row(top, 0, "公开09表").row(top + 1, 0, "财政拨款“三公”经费支出决算表").row(top + 2, 3, "单位：" + unit.label())
                .row(top + 3, 0, "决算数", null, null, null, null, null, "预算数")
                .row(top + 4, 0, "合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费", "合计",
                        "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费")
                .row(top + 5, 2, "小计", "公务用车购置费", "公务用车运行维护费").row(top + 5, 8, "小计", "公务用车购置费", "公务用车运行维护费");
        String[] columns = {"total", "overseas", "vehicles", "vehiclePurchase", "vehicleOperation", "receptions"};
        sheet.row(top + 6, 0, join(amounts("threePublic", "final", columns),
                amounts("threePublic", "budget", columns)));
        return List.of(sheet);
    }

    OfficialTable table(String id) {
        return figures.table(id);
    }
}
