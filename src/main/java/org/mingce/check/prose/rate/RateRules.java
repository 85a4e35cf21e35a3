package org.mingce.check.prose.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Messages;
import org.mingce.model.Severity;

/** Rates that a sentence states: completion of a budget, share of a whole, growth. */
public final class RateRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(RateRules.class);

    private static final List<Rule> RULES = List.of(
            Rule.warning(MESSAGES, "prose.completion", (subject, report) -> wrong(subject, report,
                    List.of(RateKind.COMPLETION, RateKind.LEFT, RateKind.RATIO))),
            Rule.warning(MESSAGES, "prose.zero-base", RateRules::zeroBase),
            Rule.warning(MESSAGES, "prose.share", (subject, report) -> {
                Shares.check(subject, report);
                NamedRates.check(subject, report);
                wrong(subject, report, List.of(RateKind.SHARE));
            }),
            Rule.warning(MESSAGES, "prose.growth", (subject, report) -> wrong(subject, report,
                    List.of(RateKind.CHANGE))),
            Rule.warning(MESSAGES, "prose.direction", Directions::check),
            Rule.warning(MESSAGES, "prose.from-to", FromTo::check));

    private static final Pattern BASE = Pattern.compile("预算|上年|去年|上一年|同期");
    private static final Pattern NOT_BUDGET = Pattern.compile("[增减升降]|决算|支出(?!预算)|执行数|实际");
    private static final Pattern CHANGED = Pattern.compile("[增减升降]");
    private static final Pattern COMPARED = Pattern.compile("[比较同]");
    private static final Pattern NO_BUDGET = Pattern.compile("(?:未|没有|无)(?:安排|编制|编列|列入)?[^，。；\\d]{0,8}预算[，,]");
    private static final Stated NOTHING = new Stated(BigDecimal.ZERO, BigDecimal.ZERO, Stated.MONEY, "0", "", 0, 0);
    private static final int LABELS = 3;

    private RateRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(RULES, PercentRules.RULES, List.of(StatedDifferences.RULE)).flatMap(List::stream).toList();
    }

    private static void wrong(Subject subject, Report report, List<RateKind> kinds) {
        Rates.unexplained(subject, kinds, (statement, percent, pair) -> rate(report, statement, percent, pair.part(),
                pair.whole()));
    }

    /** A rate that does not follow: a note where it is one unit of its last place off, as adjusted shares are. */
    static void rate(Report report, Statement statement, Stated percent, Stated part, Stated whole) {
        if (whole.number().signum() <= 0 || percent.isRateExactly(part, whole)) {
            return;
        }
        String right = Stated.rate(part, whole);
        statement.at(report).as(percent.isRate(part, whole) ? Severity.NOTE : report.severity())
                .values(percent.written(), right, "")
                .because(part.shown() + " ÷ " + whole.shown() + " = " + right)
                .tells(percent.written(), right, part.shown(), whole.shown(), statement.quote(percent));
    }

    private static void zeroBase(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            List<Stated> numbers = statement.numbers();
            for (int i = 0; i < numbers.size(); i++) {
                Stated percent = numbers.get(i);
                if (percent.isPercent() && !percent.isZero()) {
                    base(statement, i).or(() -> none(statement, percent)).filter(Stated::isZero)
                            .ifPresent(base -> statement.at(report)
                                    .values(percent.written(), MESSAGES.text("prose.zero-base/right"), "")
                                    .tells(base.isZero() ? base.shown() : base.written(), percent.written(),
                                            statement.quote(percent)));
                }
            }
        }
    }

    /** A base of 0 in words: 年初未安排预算，…完成预算的300%. */
    private static Optional<Stated> none(Statement statement, Stated percent) {
        boolean none = RateKind.of(percent.label()).filter(kind -> kind == RateKind.COMPLETION).isPresent()
                && NO_BUDGET.matcher(statement.words(statement.start(), percent.start())).find();
        return none ? Optional.of(NOTHING) : Optional.empty();
    }

    /** What a percentage is taken of: the budget, or what was before, which may be left without the change. */
    private static Optional<Stated> base(Statement statement, int index) {
        Optional<RateKind> kind = Rates.kind(statement, index);
        if (kind.isEmpty() || kind.get() != RateKind.COMPLETION && kind.get() != RateKind.CHANGE) {
            return Optional.empty();
        }
        boolean budget = kind.get() == RateKind.COMPLETION;
        List<Stated> numbers = statement.numbers();
        for (int i = index - 1; i >= 0 && i >= index - LABELS && !numbers.get(i).isPercent(); i--) {
            String label = numbers.get(i).label();
            if (label.contains("预算") == budget && BASE.matcher(label).find()
                    && !(budget ? NOT_BUDGET : CHANGED).matcher(label).find()) {
                return Optional.of(numbers.get(i));
            }
        }
        return budget ? Optional.empty() : grown(statement, index);
    }

    /** What was before, where an amount and how much it grew stand beside each other: 0.3万元，比上年增加0.3万元. */
    private static Optional<Stated> grown(Statement statement, int index) {
        if (index < 2) {
            return Optional.empty();
        }
        Stated change = statement.numbers().get(index - 1);
        Stated now = statement.numbers().get(index - 2);
        boolean grew = Direction.of(change.label()) == Direction.UP && Direction.of(now.label()) == Direction.NONE
                && now.isLike(change) && !change.isZero()
                && COMPARED.matcher(statement.words(now.end(), change.start())).find();
        return grew ? Optional.of(now.plus(change, false)) : Optional.empty();
    }
}
