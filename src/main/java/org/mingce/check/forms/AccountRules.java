package org.mingce.check.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.Unit;
import org.mingce.model.table.Said;

/** What a form says was reached, where that is an amount of the official tables. */
final class AccountRules {

    private static final Pattern AMOUNT = Pattern.compile("[≤≦<＜]?\\s{0,2}+(" + Quantities.NUMBER + ")\\s{0,2}+万元");
    private static final int PLACES = 2;

    private AccountRules() {
    }

    static List<Rule> rules() {
        return List.of(Rule.warning(FormRules.MESSAGES, "forms.actual-accounts", AccountRules::actuals));
    }

    private static void actuals(Subject subject, Report report) {
        Map<String, Said> names = new HashMap<>();
        for (Edition.Table table : subject.booklet().edition().tables()) {
            table.declared().said().forEach(said -> said.names().forEach(name -> names.put(name, said)));
        }
        for (Indicator row : Indicator.of(subject)) {
            Matcher actual = subject.read(row.actual()).matcher(AMOUNT);
            Optional<Said> said = Optional.ofNullable(names.get(row.name().strip()));
            if (said.isPresent() && actual.matches()) {
                Money stated = Money.of(new BigDecimal(actual.group(1)), Unit.WAN_YUAN);
                amount(subject, said.get()).filter(right -> !right.equals(stated) && !rounded(right).equals(stated))
                        .ifPresent(right -> say(subject, report, row, said.get(), stated, right));
            }
        }
    }

    private static Optional<Money> amount(Subject subject, Said said) {
        return Optional.ofNullable(subject.figures().table(said.cell().table()))
                .flatMap(table -> table.money(said.cell().row(), said.cell().column()));
    }

    private static Money rounded(Money money) {
        return Money.of(money.in(Unit.WAN_YUAN).setScale(PLACES, RoundingMode.HALF_UP), Unit.WAN_YUAN);
    }

    private static void say(Subject subject, Report report, Indicator row, Said said, Money stated, Money right) {
        String here = subject.words().wan(stated);
        String there = subject.words().wan(right);
        Place place = row.place();
        report.at(row.actualPosition()).in(place)
                .values(here, there, subject.words().wan(stated.minus(right)))
                .because(subject.words().table(said.cell().table()) + " · " + said.title() + " " + there)
                .tells(here, said.title(), there);
    }
}
