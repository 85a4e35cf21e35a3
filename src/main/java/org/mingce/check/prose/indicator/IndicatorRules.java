package org.mingce.check.prose.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Messages;
import org.mingce.model.Money;
import org.mingce.model.table.Said;

/** Amounts of the official tables that prose repeats. */
public final class IndicatorRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(IndicatorRules.class);

    private static final String BUDGET = "预算";
    /** In front of the name: another year, a plan, or a part of the department. */
    private static final Pattern OTHER = Pattern.compile("预算|计划|上年|去年|\\d{4}年度?(?=[^，。；]*$)|项目[“”]|专项|其中[^，。；]*项目$");
    /** What a clause before the name's own compares with another year is said of another name. */
    private static final Pattern COMPARED =
            Pattern.compile("[比较与同](?:上年|去年)度?[^，。；]{0,20}[增减升降持][^，。；]{0,12}(?=[，；])");
    /** The sentence speaks of a part of the money, or of the department. */
    private static final Pattern FUND = Pattern.compile("政府性基金|国有资本经营|下属|所属|二级");
    private static final String YEAR = "年";
    private static final Pattern ANY_YEAR = Pattern.compile("(?<![与比较\\d])(20\\d{2})年(?!度?相比|[初底末])");
    private static final Pattern GROWTH = Pattern.compile("[，,]?(?:比|较|与)?(?:上年|去年|上年度)?(?:相比|同期)?[，,]?(?:同比)?"
            + "(?:增加|增长|上升|减少|下降|降低)了?\\s{0,4}+(" + Quantities.NUMBER + ")\\s{0,4}+[%％]");
    private static final Pattern CHANGE = Pattern.compile("[，,]?(?:比|较|与)(?:上年|去年)度?(?:决算数?)?(?:相比|同期)?[，,]?(?:同比)?"
            + "(?<said>(?<word>增加|增长|上升|减少|下降|降低|持平)了?(?:\\s{0,2}+(?<number>" + Quantities.NUMBER
            + ")\\s{0,2}+(?<unit>万元|元))?)");
    private static final int BEFORE = 12;
    private static final int NEIGHBOURS = 12;
    private static final int FURTHER = 20;

    private IndicatorRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning(MESSAGES, "prose.indicator", IndicatorRules::differs),
                Rule.warning(MESSAGES, "prose.change", IndicatorRules::change),
                Rule.warning(MESSAGES, "prose.zero-growth", IndicatorRules::zeroGrowth),
                TwoValues.rule(), DigitSlips.rule());
    }

    /** What is done with a mention of an indicator. */
    private interface Named {
        void at(Mention mention, Indicators.Named named);
    }

    /** A mention with the indicator that it names. */
    private record Found(Mention mention, Indicators.Named named) {
    }

    /** Those of a booklet, found once for all rules. */
    private record All(List<Found> found) {

        static All of(Subject subject) {
            Indicators indicators = new Indicators(subject.booklet().edition());
            List<Found> all = new ArrayList<>();
            for (Passage passage : subject.passages()) {
                for (Mention mention : Mention.of(passage, subject)) {
                    if (mention.quantity().isMoney()) {
                        indicators.atEnd(mention.clause()).ifPresent(named -> all.add(new Found(mention, named)));
                    }
                }
            }
            return new All(all);
        }
    }

    private static void find(Subject subject, Named action) {
        subject.once(All.class, All::of).found().forEach(found -> action.at(found.mention(), found.named()));
    }

    private static void differs(Subject subject, Report report) {
        find(subject, (mention, named) -> {
            List<Money> known = named.said().stream().flatMap(said -> amounts(subject, said, named.name())).toList();
            if (known.isEmpty() || isOther(mention, named, subject.booklet().year())
                    || known.stream().anyMatch(mention::isOf)
                    || isPartOfOther(mention)) {
                return;
            }
            say(mention, named, known.get(0), subject, report);
        });
    }

    /** The year's amount; of a budget's name also what was planned at the year's beginning. */
    private static Stream<Money> amounts(Subject subject, Said said, String name) {
        Map<String, OfficialTable> tables = subject.figures().tables();
        Stream<Money> now = in(tables, said)
                .or(() -> Optional.ofNullable(tables.get(said.cell().table())).filter(table ->
                        new BlankCells(table).isNothing(said.cell())).map(table -> Money.ZERO)).stream();
        return name.contains(BUDGET) ? Stream.concat(now, in(subject.figures().budget(), said).stream()) : now;
    }

    private static Optional<Money> in(Map<String, OfficialTable> tables, Said said) {
        return Optional.ofNullable(tables.get(said.cell().table()))
                .flatMap(table -> table.money(said.cell().row(), said.cell().column()));
    }

    private static boolean isOther(Mention mention, Indicators.Named named, int year) {
        String ahead = mention.clause().substring(0, named.start());
        if (named.name().startsWith(YEAR)) {
            return !ahead.equals(Integer.toString(year));
        }
        String text = COMPARED.matcher(mention.before()).replaceAll("") + ahead;
        String own = Integer.toString(year);
        if (FUND.matcher(text).find() || ANY_YEAR.matcher(text).results().reduce((first, second) -> second)
                .filter(found -> !found.group(1).equals(own)).isPresent()) {
            return true;
        }
        String near = text.substring(Math.max(0, text.length() - BEFORE));
        String clause = near.substring(Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1);
        return OTHER.matcher(clause.replace(own + YEAR, "")).find();
    }

    /**
     * Whether it is a part of something that the tables have another amount for: of all basic expenditure
     * (人员支出460.31万元，公用经费支出66.88万元, together 527.19万元), not of the fiscal one.
     */
    private static boolean isPartOfOther(Mention mention) {
        List<Quantity> money = mention.passage().quantities().before(mention.quantity().unit(),
                mention.quantity().end() + FURTHER, NEIGHBOURS);
        int own = money.indexOf(mention.quantity());
        for (int i = Math.max(0, own - 1); own >= 0 && i <= own + 1 && i < money.size(); i++) {
            if (i != own && isWhole(money, Math.min(i, own), Math.max(i, own))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the amounts before two neighbours is what they come to. */
    private static boolean isWhole(List<Quantity> money, int first, int second) {
        BigDecimal sum = money.get(first).number().add(money.get(second).number());
        return sum.signum() > 0 && money.get(first).number().signum() > 0 && money.get(second).number().signum() > 0
                && money.subList(0, first).stream().anyMatch(whole -> whole.number().compareTo(sum) == 0);
    }

    private static void say(Mention mention, Indicators.Named named, Money right, Subject subject, Report report) {
        Said said = named.said().get(0);
        String stated = subject.words().wan(mention.money());
        report.at(mention.position()).in(mention.passage().place())
                .values(stated, subject.words().wan(right), subject.words().wan(mention.money().minus(right)))
                .because(subject.words().table(said.cell().table()) + " · " + said.title() + " "
                        + subject.words().wan(right))
                .tells(stated, said.title(), subject.words().wan(right), mention.quote());
    }

    /** A change that is stated right behind this year's amount, where last year's is known. */
    private static void change(Subject subject, Report report) {
        find(subject, (mention, named) -> {
            Passage passage = mention.passage();
            Matcher change = passage.text().matcher(CHANGE).region(mention.quantity().end(), passage.text().length());
            if (!change.lookingAt() || isOther(mention, named, subject.booklet().year())) {
                return;
            }
            for (Said said : named.said()) {
                Optional<Money> now = in(subject.figures().tables(), said).filter(mention::isOf);
                Optional<Money> before = in(subject.figures().previous(), said);
                if (now.isPresent() && before.isPresent()) {
                    String right = new StatedChange(change).wrong(now.get().minus(before.get()), subject.words());
                    if (!right.isEmpty()) {
                        report.at(mention.position()).in(passage.place()).values(change.group("said"), right, "")
                                .because(subject.words().wan(now.get()) + " − " + subject.words().wan(before.get())
                                        + " = " + subject.words().wan(now.get().minus(before.get())))
                                .tells(said.title(), change.group("said"), right,
                                        passage.quote(mention.start(), change.end()));
                    }
                    return;
                }
            }
        });
    }

    private static void zeroGrowth(Subject subject, Report report) {
        find(subject, (mention, named) -> {
            Passage passage = mention.passage();
            Matcher growth = passage.text().matcher(GROWTH).region(mention.quantity().end(), passage.text().length());
            if (growth.lookingAt() && named.said().stream().anyMatch(said ->
                    in(subject.figures().previous(), said).filter(Money::isZero).isPresent())) {
                report.at(mention.position()).in(passage.place())
                        .values(growth.group(1) + "%", MESSAGES.text("prose.zero-growth/right"), "")
                        .tells(growth.group(1) + "%", passage.quote(mention.start(), growth.end()));
            }
        });
    }
}
