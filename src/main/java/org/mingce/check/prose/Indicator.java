package org.mingce.check.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.TableId;

/**
 * An amount of the official tables by the names that prose has for it.
 *
 * @param name    what finds it, up to the number
 * @param title   the cell in words
 * @param table   the table
 * @param row     the row
 * @param column  the column
 */
record Indicator(Pattern name, String title, TableId table, String row, String column) {

    private static final String VALUE = "(?:支出|收入|资金|决算|总额)?(?:为|共|共计|合计)?\\s{0,4}+(" + Quantities.NUMBER
            + ")\\s{0,4}+万元";
    private static final List<Indicator> ALL = List.of(
            of("总收入|收入合计", TableId.INCOME_EXPENDITURE, "incomeTotal", "amount", "本年收入合计"),
            of("总支出|支出合计", TableId.INCOME_EXPENDITURE, "expenditureTotal", "amount", "本年支出合计"),
            of("(?<!其他|非)财政拨款(?:收入)?(?!支出)", TableId.FISCAL_APPROPRIATION, "incomeTotal", "total",
                    "财政拨款本年收入合计"),
            of("其他收入", TableId.INCOME_EXPENDITURE, "income.other", "amount", "其他收入"),
            of("(?<!财政拨款)基本支出", TableId.EXPENDITURE, "total", "basic", "基本支出合计"),
            of("(?<!其他)项目支出", TableId.EXPENDITURE, "total", "project", "项目支出合计"),
            of("人员(?:经费|支出)", TableId.BASIC_EXPENDITURE, "personnel", "amount", "人员经费合计"),
            of("公用经费|机关运行经费", TableId.BASIC_EXPENDITURE, "public", "amount", "公用经费合计"),
            of("[“\"]?三公[”\"]?经费", TableId.THREE_PUBLIC, "final", "total", "“三公”经费决算数"),
            of("公务接待费", TableId.THREE_PUBLIC, "final", "receptions", "公务接待费决算数"),
            of("出国经费|因公出国（境）费", TableId.THREE_PUBLIC, "final", "overseas", "因公出国（境）费决算数"),
            of("公(?:务用)?车购置(?:费)?(?:和|及)(?:运行)?维护费", TableId.THREE_PUBLIC, "final", "vehicles",
                    "公务用车购置及运行维护费决算数"));

    /** The indicators that reports repeat. Longer names come first: a shorter one must not match inside. */
    static List<Indicator> all() {
        return ALL;
    }

    private static Indicator of(String name, TableId table, String row, String column, String title) {
        return new Indicator(Pattern.compile("(?:" + name + ")" + VALUE), title, table, row, column);
    }

    /** The year's amount. */
    Optional<Money> now(Subject subject) {
        return in(subject.figures().tables());
    }

    /** Last year's amount. */
    Optional<Money> lastYear(Subject subject) {
        return in(subject.figures().previous());
    }

    private Optional<Money> in(Map<TableId, OfficialTable> tables) {
        return tables.get(table).money(row, column);
    }
}
