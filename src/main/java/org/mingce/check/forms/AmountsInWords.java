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
import org.mingce.check.facts.FactSet;
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
import org.mingce.model.facts.Breakdown;

/** Amounts that the words of a form name, beside the amounts that it states. */
final class AmountsInWords {

    private static final Pattern AMOUNT = Pattern.compile("(?<number>" + Quantities.NUMBER + ")万元(?![/／])");
    private static final Pattern YUAN = Pattern.compile("(" + Quantities.NUMBER + ")元(?![/／])");
    private static final Pattern TOKEN = Pattern.compile(AMOUNT + "|(?<each>每|不少于|不超过|不低于)|[共，。；：、\\n]");

    private AmountsInWords() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(FormRules.MESSAGES, "forms.cost-target", AmountsInWords::costs),
                Rule.warning(FormRules.MESSAGES, "forms.detail-basis", AmountsInWords::details));
    }

    private static void costs(Subject subject, Report report) {
        for (Indicator row : Indicator.of(subject)) {
            if (row.cost().isEmpty() || !row.isCost()) {
                continue;
            }
            Matcher matcher = subject.read(row.target()).matcher(AMOUNT);
            if (matcher.find()) {
                Money named = Money.of(new BigDecimal(matcher.group("number")), Unit.WAN_YUAN);
                new TwoAmounts(named, row.cost().get(), "")
                        .compare(subject, report, row.targetPosition(), row.placeInGroup());
            } else {
                inYuan(subject, report, row, row.cost().get());
            }
        }
    }

    /** The figure of the whole cost with 元 behind it: 15元 where the fund has 15万元. */
    private static void inYuan(Subject subject, Report report, Indicator row, Money cost) {
        Matcher matcher = subject.read(row.target()).matcher(YUAN);
        while (matcher.find()) {
            Money named = Money.of(new BigDecimal(matcher.group(1)), Unit.WAN_YUAN);
            if (named.equals(cost)) {
                report.at(row.targetPosition()).in(row.placeInGroup())
                        .values(matcher.group(), subject.words().wan(cost), "")
                        .tells(matcher.group(), subject.words().wan(cost));
            }
        }
    }

    private static void details(Subject subject, Report report) {
        FactSet.annexes(subject).forEach(set -> set.checks().breakdown().ifPresent(declared ->
                FactSet.pieces(subject, set.facts(), declared.each()).forEach(detail -> declared.texts().keySet()
                        .forEach(key -> detail(subject, report, set, declared, detail, key)))));
    }

    private static void detail(Subject subject, Report report, FactSet set, Breakdown declared, MapNode detail,
                               String key) {
        Optional<Money> amount = detail.amount(declared.amount()).map(Amount::money);
        List<Money> named = detail.get(key).map(AmountsInWords::text).map(subject::read)
                .map(AmountsInWords::amounts).orElse(List.of());
        if (amount.isEmpty() || named.isEmpty() || hasRun(named, amount.get())) {
            return;
        }
        Words words = subject.words();
        Money sum = named.stream().reduce(Money.ZERO, Money::plus);
        String title = declared.texts().get(key);
        report.at(detail.get(key).map(Node::position).orElse(detail.position()))
                .in(set.place().row(detail.text(declared.name()).orElse(title)))
                .values(words.wan(sum), words.wan(amount.get()), words.wan(sum.minus(amount.get())))
                .because(named.stream().map(words::wan).collect(Collectors.joining(" + ")) + " = " + words.wan(sum))
                .tells(words.wan(sum), words.wan(amount.get()), title);
    }

    private static String text(Node node) {
        if (node instanceof TextNode text) {
            return text.text() + "\n";
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(AmountsInWords::text).collect(Collectors.joining());
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
