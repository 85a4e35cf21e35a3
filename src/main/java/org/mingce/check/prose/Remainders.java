package org.mingce.check.prose;

import java.util.Optional;
import java.util.regex.Pattern;
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
            "预算|下达|到位|拨付|拨款|安排|收入|经费[为共计数额：:\\s”]{0,4}$|金额|资金|筹集|划拨");
    /** Money of this year that is more than the year's: a part of what was there before, or was added or taken back. */
    private static final Pattern OTHER = Pattern.compile("年初结[转余]|上年结[转余]|年初余额|调[增减整]|追加|收回|核减|其中|上缴财政|归还|垫付");
    private static final Pattern EARLY = Pattern.compile("年初|预计|计划|概算|比|较");

    private Remainders() {
    }

    static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            Optional<Stated> given = Optional.empty();
            Optional<Stated> spent = Optional.empty();
            for (Stated number : statement.numbers()) {
                if (!number.isMoney()) {
                    continue;
                }
                if (LEFT.matcher(number.label()).find()) {
                    if (given.isPresent() && spent.isPresent()) {
                        left(statement, given.get(), spent.get(), number, report);
                    }
                    given = Optional.empty();
                    spent = Optional.empty();
                } else if (SPENT.matcher(number.label()).find() && !number.label().contains("预算")) {
                    given = spent.isPresent() ? Optional.empty() : given;
                    spent = Optional.of(number);
                    given.ifPresent(all -> over(statement, all, number, report));
                } else if (GIVEN.matcher(number.label()).find()) {
                    given = Optional.of(number);
                    spent = Optional.empty();
                }
            }
        }
    }

    private static void left(Statement statement, Stated given, Stated spent, Stated left, Report report) {
        Stated right = given.plus(spent, false);
        if (right.isAbout(left) || OTHER.matcher(statement.words(given.start(), left.start())).find()) {
            return;
        }
        boolean isTaken = left.isZero() && right.number().signum() > 0;
        statement.at(report).as(isTaken ? Severity.NOTE : report.severity())
                .values(left.shown(), right.shown(), left.plus(right, false).shown())
                .because(given.shown() + " − " + spent.shown() + " = " + right.shown())
                .tells(left.shown(), right.shown(), statement.quote(left));
    }

    /** More than there was: not against the budget of the year's beginning, which others may have added to. */
    private static void over(Statement statement, Stated given, Stated spent, Report report) {
        String words = statement.words(given.start() - given.label().length(), spent.start());
        boolean plain = given.number().compareTo(spent.number()) < 0 && !given.isAbout(spent)
                && !OTHER.matcher(words).find() && !EARLY.matcher(words).find();
        if (plain) {
            statement.at(report).values(spent.shown(), given.shown(), spent.plus(given, false).shown())
                    .tellsAs("over", spent.shown(), given.shown(), statement.quote(spent));
        }
    }
}
