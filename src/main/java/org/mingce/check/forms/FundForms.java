package org.mingce.check.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.check.rule.Words;
import org.mingce.model.Amount;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;

/** Target forms: the department's, the summary of its funds, and the funds' own, against each other. */
final class FundForms {

    private static final String SOURCE = "部门整体支出绩效目标表、专项资金汇总表与各专项绩效目标表核对";
    private static final Pattern AMOUNT = Pattern.compile("(?<number>" + Quantities.NUMBER + ")万元(?![/／])");
    private static final Pattern TOKEN = Pattern.compile(AMOUNT + "|(?<each>每|不少于|不超过|不低于)|[共，。；：、\\n]");

    private FundForms() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error("forms.summary-department", "专项资金汇总表的合计等于部门绩效目标表的项目支出", SOURCE,
                        FundForms::department),
                Rule.error("forms.summary-funds", "汇总表里每个专项的金额等于该专项绩效目标表的金额", SOURCE, FundForms::amounts),
                Rule.warning("forms.fund-name", "汇总表里专项的名称与该专项绩效目标表的名称一致", SOURCE, FundForms::names),
                Rule.warning("forms.fund-count", "汇总表里的每个专项都有绩效目标表", SOURCE, FundForms::count),
                Rule.warning("forms.cost-target", "总费用控制的指标值等于资金总额", SOURCE, FundForms::costs),
                Rule.warning("forms.detail-basis", "支出明细和测算依据里的金额与支出明细的金额相符", SOURCE, FundForms::details));
    }

    private static void department(Subject subject, Report report) {
        for (Form department : Form.of(subject, "department-targets")) {
            for (Form summary : Form.of(subject, "fund-summary")) {
                FundRules.compare(subject, report, summary.place().row("合计"),
                        Form.at(summary.content(), "funds"), "专项资金合计", Optional.of(total(summary, "funds")),
                        "部门绩效目标表的项目支出", department.map("funds").map("expenditure")
                                .flatMap(sides -> sides.amount("project")).map(Amount::money));
            }
        }
    }

    /** The stated total, which is printed; else the sum. */
    private static Money total(Form form, String list) {
        return form.content().amount("total").map(Amount::money).orElseGet(() -> form.sum(list, "amount"));
    }

    /** A fund of the summary and the form of its own, matched by order. */
    private record Fund(Form summary, MapNode entry, Form form) {
    }

    private static List<Fund> funds(Subject subject) {
        List<Fund> funds = new ArrayList<>();
        List<Form> forms = Form.of(subject, "fund-targets");
        for (Form summary : Form.of(subject, "fund-summary")) {
            List<MapNode> entries = Form.maps(summary.content().list("funds"));
            for (int i = 0; i < Math.min(entries.size(), forms.size()) && entries.size() == forms.size(); i++) {
                funds.add(new Fund(summary, entries.get(i), forms.get(i)));
            }
        }
        return funds;
    }

    private static void amounts(Subject subject, Report report) {
        for (Fund fund : funds(subject)) {
            FundRules.compare(subject, report, fund.form().place(), Form.at(fund.form().content(), "details"),
                    "项目金额", Optional.of(total(fund.form(), "details")),
                    "汇总表“" + fund.entry().text("name").orElse("") + "”",
                    fund.entry().amount("amount").map(Amount::money));
        }
    }

    private static void names(Subject subject, Report report) {
        for (Fund fund : funds(subject)) {
            String listed = fund.entry().text("name").orElse("");
            String own = fund.form().content().text("direction").orElse("");
            if (!listed.equals(own)) {
                report.at(Form.at(fund.form().content(), "direction")).in(fund.form().place())
                        .values(own, listed, "")
                        .says("名称“" + own + "”，汇总表（" + Form.at(fund.entry(), "name") + "）写作“" + listed + "”",
                                "改为一致");
            }
        }
    }

    private static void count(Subject subject, Report report) {
        int forms = Form.of(subject, "fund-targets").size();
        for (Form summary : Form.of(subject, "fund-summary")) {
            int listed = summary.content().list("funds").size();
            if (listed != forms) {
                report.at(Form.at(summary.content(), "funds")).in(summary.place())
                        .values(listed + "项", forms + "张", "")
                        .says("汇总表有 " + listed + " 个专项，绩效目标表有 " + forms + " 张", "补充缺少的表，或核对汇总表");
            }
        }
    }

    private static void costs(Subject subject, Report report) {
        for (Form form : Form.of(subject, "department-targets")) {
            MapNode funds = form.map("funds");
            cost(subject, report, form, funds.amount("total").map(Amount::money)
                    .or(() -> funds.map("income").flatMap(Form::sum)));
        }
        for (Form form : Form.of(subject, "fund-targets")) {
            cost(subject, report, form, Optional.of(total(form, "details")));
        }
    }

    private static void cost(Subject subject, Report report, Form form, Optional<Money> total) {
        for (Form.Row row : form.rows()) {
            Matcher matcher = subject.read(row.node().text("target").orElse("")).matcher(AMOUNT);
            if (row.second().contains("成本") && matcher.find()) {
                FundRules.compare(subject, report, form.place().row(row.second() + " · " + row.name()),
                        Form.at(row.node(), "target"), "指标值",
                        Optional.of(Money.of(new BigDecimal(matcher.group("number")), Unit.WAN_YUAN)), "资金总额", total);
            }
        }
    }

    private static void details(Subject subject, Report report) {
        for (Form form : Form.of(subject, "fund-targets")) {
            for (MapNode detail : Form.maps(form.content().list("details"))) {
                detail(subject, report, form, detail, "breakdown");
                detail(subject, report, form, detail, "basis");
            }
        }
    }

    private static void detail(Subject subject, Report report, Form form, MapNode detail, String key) {
        Optional<Money> amount = detail.amount("amount").map(Amount::money);
        List<Money> named = detail.get(key).map(FundForms::text).map(subject::read)
                .map(FundForms::amounts).orElse(List.of());
        if (amount.isEmpty() || named.isEmpty() || hasRun(named, amount.get())) {
            return;
        }
        Words words = subject.words();
        Money sum = named.stream().reduce(Money.ZERO, Money::plus);
        report.at(Form.at(detail, key)).in(form.place().row(detail.text("content").orElse("支出明细")))
                .values(words.wan(sum), words.wan(amount.get()), words.wan(sum.minus(amount.get())))
                .because(named.stream().map(words::wan).collect(Collectors.joining(" + ")) + " = " + words.wan(sum))
                .says((key.equals("basis") ? "测算依据" : "支出明细") + "里的金额合计 " + words.wan(sum) + "，金额栏为 "
                        + words.wan(amount.get()), "核对明细与金额");
    }

    private static String text(Node node) {
        if (node instanceof TextNode text) {
            return text.text() + "\n";
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(FundForms::text).collect(Collectors.joining());
        }
        return ((MapNode) node).entries().stream().map(entry -> text(entry.value())).collect(Collectors.joining());
    }

    /** The amounts in 万元 that a text names as such, not as a rate for each or as a limit. */
    private static List<Money> amounts(Text text) {
        List<Money> amounts = new ArrayList<>();
        boolean each = false;
        Matcher matcher = text.matcher(TOKEN);
        while (matcher.find()) {
            if (matcher.group("number") == null) {
                each = matcher.group("each") != null;
            } else if (!each) {
                amounts.add(Money.of(new BigDecimal(matcher.group("number")), Unit.WAN_YUAN));
            }
        }
        return amounts;
    }

    /** Whether some neighbouring amounts add up to the whole. */
    private static boolean hasRun(List<Money> amounts, Money whole) {
        Set<Money> sums = new HashSet<>(List.of(Money.ZERO));
        Money sum = Money.ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
            if (sums.contains(sum.minus(whole))) {
                return true;
            }
            sums.add(sum);
        }
        return false;
    }
}
