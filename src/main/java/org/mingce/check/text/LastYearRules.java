package org.mingce.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.table.Address;

/** What stands as it stood in last year's data: the department's folder of the year before. */
final class LastYearRules {

    /** A paragraph with a count, an amount or a date is this year's, or it was left. */
    private static final Pattern COUNTED = Pattern.compile("\\d");
    private static final int PARAGRAPH = 12;
    private static final int MOST_LISTED = 40;
    /** So many reasons may happen to be the same. */
    private static final int FEW = 4;
    private static final int QUOTED = 16;
    /** Amounts of so few digits (5万元) may happen to be the same. */
    private static final int DIGITS = 3;

    private LastYearRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.note(TextRules.MESSAGES, "text.last-year", LastYearRules::unchanged),
                Rule.warning(TextRules.MESSAGES, "text.last-year-left", LastYearRules::left),
                Rule.warning(TextRules.MESSAGES, "text.previous-differs", LastYearRules::differs));
    }

    /** A text of the data with the path to it. */
    private record Fact(String path, TextNode text) {

        boolean isReason() {
            return path.toLowerCase(Locale.ROOT).contains("reason");
        }

        /** A paragraph is found wherever it stands; a short fact only in its own place. */
        String key() {
            return isParagraph() ? text.text() : path + "=" + text.text();
        }

        boolean isParagraph() {
            return text.kind() == TextNode.Kind.TEXT && text.text().length() >= PARAGRAPH && !isReason();
        }

        /** Whether it says something of its year: a number that is not 0, a reason, a paragraph with numbers. */
        boolean isOfItsYear() {
            return text.number().map(number -> number.signum() != 0)
                    .orElseGet(() -> isReason() || isParagraph() && COUNTED.matcher(text.text()).find());
        }
    }

    private static void unchanged(Subject subject, Report report) {
        subject.figures().lastYear().ifPresent(last -> {
            List<String> same = new ArrayList<>(amounts(subject));
            List<Fact> facts = same(subject, last);
            facts.stream().map(fact -> fact.isParagraph() ? quoted(fact) : fact.path() + " " + quoted(fact))
                    .forEach(same::add);
            if (!same.isEmpty()) {
                Position first = facts.stream().map(fact -> fact.text().position()).findFirst()
                        .orElse(subject.booklet().accounts().position());
                report.at(first).tells(same.size(), last.year(),
                        String.join("；", same.subList(0, Math.min(same.size(), MOST_LISTED))));
            }
        });
    }

    private static String quoted(Fact fact) {
        String text = fact.text().text();
        return "“" + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…") + "”";
    }

    /** The facts of sections and annexes that stand as they stood, where a year of its own would have others. */
    private static List<Fact> same(Subject subject, Booklet last) {
        Set<String> before = new LinkedHashSet<>();
        facts(last).forEach(fact -> before.add(fact.key()));
        return facts(subject.booklet()).filter(Fact::isOfItsYear).filter(fact -> before.contains(fact.key())).toList();
    }

    private static Stream<Fact> facts(Booklet booklet) {
        return Stream.concat(facts("", booklet.explanation()), booklet.annexes().stream().map(Annex::content)
                .flatMap(content -> facts("", content).filter(Fact::isParagraph)));
    }

    private static Stream<Fact> facts(String path, Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream().flatMap(entry ->
                    facts(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value()));
        }
        if (node instanceof ListNode list) {
            return list.items().stream().flatMap(item -> facts(path, item));
        }
        return Stream.of(new Fact(path, (TextNode) node));
    }

    /** The items whose amount is last year's to the cent. */
    private static Set<String> amounts(Subject subject) {
        Set<String> same = new LinkedHashSet<>();
        subject.booklet().edition().tables().forEach(printed -> {
            OfficialTable table = subject.figures().table(printed.id());
            OfficialTable before = subject.figures().previous().get(printed.id());
            if (before != null && !table.declared().codes().digits().isEmpty()) {
                table.codes(table.declared().codes().deepest()).forEach(code -> table.money(code)
                        .filter(money -> isTelling(money) && before.money(code).filter(money::equals).isPresent())
                        .ifPresent(money -> same.add(subject.words().row(printed.id(), code) + " "
                                + subject.words().amount(money))));
            }
        });
        return same;
    }

    private static boolean isTelling(Money money) {
        return money.yuan().stripTrailingZeros().precision() >= DIGITS;
    }

    /** What can't be this year's: a date of last year, and most of the reasons at once. */
    private static void left(Subject subject, Report report) {
        subject.figures().lastYear().ifPresent(last -> {
            // What the clerk has looked through and answered is not what was left.
            Set<Position> kept = subject.booklet().todo().stream().flatMap(point -> point.kept().stream())
                    .collect(Collectors.toSet());
            List<Fact> same = same(subject, last).stream()
                    .filter(fact -> !kept.contains(fact.text().position())).toList();
            Pattern date = Pattern.compile("(?:" + (last.year() - 1) + "|" + last.year() + "|" + (last.year() + 1)
                    + ")年(?:度|[初底末]|\\d{1,2}月)|(?<!\\d)(?!12月31日|1月1日)\\d{1,2}月\\d{1,2}日");
            for (Fact fact : same) {
                Matcher matcher = subject.read(fact.text().text()).matcher(date);
                if (matcher.find()) {
                    report.at(fact.text().position()).tells(last.year(), matcher.group(), quoted(fact));
                }
            }
            long reasons = facts(subject.booklet()).filter(Fact::isReason).count();
            List<Fact> left = same.stream().filter(Fact::isReason).toList();
            if (left.size() >= FEW && left.size() * 3L >= reasons * 2) {
                report.at(left.get(0).text().position()).tellsAs("reasons", reasons, left.size(), last.year());
            }
        });
    }

    /** Last year's amounts as they are stated, beside those that follow from last year's own data. */
    private static void differs(Subject subject, Report report) {
        if (subject.figures().lastYear().isEmpty()) {
            return;
        }
        Map<String, OfficialTable> known = new HashMap<>(subject.figures().previous());
        subject.booklet().previous().forEach((id, stated) -> stated.rows().forEach((row, cells) ->
                cells.forEach((column, amount) -> Optional.ofNullable(known.get(id))
                        .flatMap(table -> table.money(row, column))
                        .filter(right -> !isSame(right, amount.money()))
                        .ifPresent(right -> report.at(amount.position())
                                .in(subject.words().cell(new Address(id, row, column)))
                                .values(subject.words().wan(amount.money()), subject.words().wan(right),
                                        subject.words().wan(amount.money().minus(right)))
                                .tells(subject.words().wan(amount.money()), subject.words().wan(right),
                                        subject.booklet().year() - 1)))));
    }

    private static boolean isSame(Money right, Money stated) {
        return right.equals(stated) || Tolerance.isRoundingOf(right, stated);
    }
}
