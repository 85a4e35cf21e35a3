package org.mingce.check.complete;

import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Accounts;
import org.mingce.model.Edition;
import org.mingce.model.Fund;
import org.mingce.model.Money;
import org.mingce.model.table.Row;

/** Non-fiscal money that was spent on nobody knows what leaves the tables of all expenditure blank. */
final class UnknownSpending {

    private UnknownSpending() {
    }

    static Rule rule() {
        return Rule.error(CompletenessRules.MESSAGES, "complete.non-fiscal", UnknownSpending::check);
    }

    private static void check(Subject subject, Report report) {
        Accounts accounts = subject.booklet().accounts();
        boolean stated = accounts.expenditure().stream().anyMatch(item -> item.fund() == Fund.NON_FISCAL);
        if (stated || accounts.nonFiscalSpending().filter(money -> !money.isZero()).isEmpty()) {
            return;
        }
        Money spent = accounts.nonFiscalSpending().orElseThrow();
        for (Edition.Table printed : subject.booklet().edition().tables()) {
            OfficialTable table = subject.figures().table(printed.id());
            boolean concerned = printed.declared().items().contains(Fund.NON_FISCAL.block());
            if (concerned && printed.declared().sumOfCodes().map(Row::key).flatMap(table::money).isEmpty()) {
                report.at(accounts.position()).in(subject.words().place(printed.id()))
                        .values(subject.words().amount(spent), "", "")
                        .says("非财政拨款资金的收支相差 " + subject.words().amount(spent)
                                        + "，没有写明用在哪些科目：本表和由它汇总的支出都印不出来",
                                "在 accounts.yaml 的 " + Fund.NON_FISCAL.block()
                                        + " 按科目填写；没有用完的，写在 closingCarryOver.nonFiscal");
            }
        }
    }
}
