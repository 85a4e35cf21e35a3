package org.mingce.check.prose.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.model.Severity;

/**
 * What was available, what of it was spent and what is left: 预算30万元，实际支出27.34万元，结余2.66万元. A remainder of 0 may
 * have been taken back: then it is a note.
 */
final class Remainders {

    private static final Pattern LEFT = Pattern.compile("(?:结余|结转|剩余|余额|节余|节约|未支出|未使用)[^比率]{0,6}$");
    private static final Pattern SPENT = Pattern.compile("(?:使用|支出|执行|支付|决算|开支|花费|用去|支用)[数了额款为共计金约：:\\s]{0,6}$");
    private static final Pattern GIVEN = Pattern.compile(
            "收到|捐赠|募集|预算|下达|到位|拨付|拨款|安排|收入|经费[为共计数额：:\\s”]{0,4}$|金额|资金|筹集|划拨");
    /** Money of this year that is more than the year's: a part of what was there before, or was added or taken back. */
    private static final Pattern OTHER = Pattern.compile("年初结[转余]|上年结[转余]|年初余额|调[增减整]|追加|收回|核减|其中|上缴财政|归还|垫付");
    /** What was there before the year began. */
    private static final Pattern OPENING = Pattern.compile("(?:年初|上年)(?:末)?(?:财政拨款)?(?:结转|结余|余额)[^率]{0,6}$");
    /** What came to the amount or went from it while the year ran: not what it was then, 调增后预算, 调增至. */
    private static final Pattern CHANGED = Pattern.compile("(?:调[增减]|追[加减]|核减|收回)[^，。；后至到为]{0,6}$");
    private static final int FURTHEST = 400;
    /** What changes more often can't be followed. */
    private static final int MOST_CHANGES = 3;
    private static final Pattern LAST_YEAR = Pattern.compile("^(?:上年|去年)");
    private static final Pattern TAKEN = Pattern.compile("减|收回");
    private static final Pattern EARLY = Pattern.compile("年初|预计|计划|概算|比|较");

    private final Statement statement;
    private final Report report;
    private Optional<Stated> opening = Optional.empty();
    private Optional<Given> given = Optional.empty();
    private Optional<Stated> spent = Optional.empty();

    private Remainders(Statement statement, Report report) {
        this.statement = statement;
        this.report = report;
    }

    /** What there was to spend, with the amounts that came to it or went from it; any of them may be meant. */
    private record Given(Stated number, List<Stated> readings, int changes) {

        static Given of(Stated number, Optional<Stated> opening) {
            return new Given(number, opening.map(before -> List.of(number, number.plus(before, true)))
                    .orElse(List.of(number)), 0);
        }

        Given changed(Stated by, boolean added) {
            List<Stated> all = new ArrayList<>(readings);
            readings.forEach(reading -> all.add(reading.plus(by, added)));
            return new Given(number, all, changes + 1);
        }

        /** With all that is said of it. */
        Stated whole() {
            return readings.get(readings.size() - 1);
        }
    }

    static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            new Remainders(statement, report).check();
        }
    }

    private void check() {
        for (Stated number : statement.numbers()) {
            if (number.isMoney()) {
                read(number);
            }
        }
    }

    private void read(Stated number) {
        String label = number.label();
        if (OPENING.matcher(label).find() && given.isPresent()) {
            given = given.filter(all -> all.changes() < MOST_CHANGES).map(all -> all.changed(number, true));
        } else if (OPENING.matcher(label).find()) {
            opening = opening.isPresent() ? Optional.empty() : Optional.of(number);
        } else if (LEFT.matcher(label).find()) {
            if (given.isPresent() && spent.isPresent()) {
                left(given.get(), spent.get(), number);
            }
            forget();
        } else if (SPENT.matcher(label).find() && !label.contains("预算")) {
            given = spent.isPresent() ? Optional.empty() : given;
            spent = Optional.of(number);
            given.ifPresent(all -> over(all, number));
        } else if (given.isPresent() && spent.isEmpty() && CHANGED.matcher(label).find()) {
            boolean added = !TAKEN.matcher(label).find();
            given = given.filter(all -> all.changes() < MOST_CHANGES).map(all -> all.changed(number, added));
        } else if (GIVEN.matcher(label).find() && !LAST_YEAR.matcher(label).find()) {
            given = Optional.of(Given.of(number, opening));
            spent = Optional.empty();
        }
    }

    private void forget() {
        given = Optional.empty();
        spent = Optional.empty();
        opening = Optional.empty();
    }

    private void left(Given given, Stated spent, Stated left) {
        if (given.readings().stream().anyMatch(all -> all.plus(spent, false).isAbout(left))
                || others(statement.passage().text().substring(Math.max(given.number().start(),
                        left.start() - FURTHEST), left.start())) > given.changes()) {
            return;
        }
        Stated all = given.whole();
        Stated right = all.plus(spent, false);
        // Nothing is left where it was taken back, and where more was spent than there was.
        statement.at(report).as(left.isZero() ? Severity.NOTE : report.severity())
                .values(left.shown(), right.shown(), left.plus(right, false).shown())
                .because(all.shown() + " − " + spent.shown() + " = " + right.shown())
                .tells(left.shown(), right.shown(), statement.quote(left));
    }

    private static int others(String words) {
        return (int) OTHER.matcher(words).results().count();
    }

    /** More than there was: not against the budget of the year's beginning, which others may have added to. */
    private void over(Given given, Stated spent) {
        Stated all = given.whole();
        String words = statement.words(given.number().start() - given.number().label().length(), spent.start());
        boolean plain = given.readings().stream().allMatch(one -> one.number().compareTo(spent.number()) < 0
                && !one.isAbout(spent)) && !EARLY.matcher(words).find() && others(words) == 0 && opening.isEmpty();
        if (plain) {
            statement.at(report).values(spent.shown(), all.shown(), spent.plus(all, false).shown())
                    .tellsAs("over", spent.shown(), all.shown(), statement.quote(spent));
        }
    }
}
