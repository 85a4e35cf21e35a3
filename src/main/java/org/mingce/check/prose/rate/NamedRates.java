package org.mingce.check.prose.rate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;

/** A rate that is called like one of the numbers before it: 特困人员486人，其中集中供养132人…，集中供养率27.16%. */
final class NamedRates {

    private static final Pattern NAME = Pattern.compile("(?<name>[\\p{IsHan}]{2,6})率[为达到：:]{0,2}$");

    private NamedRates() {
    }

    static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (int i = 2; i < statement.numbers().size(); i++) {
                Stated percent = statement.numbers().get(i);
                Matcher name = NAME.matcher(percent.label());
                if (percent.isPercent() && name.find()) {
                    check(statement, i, name.group("name"), report);
                }
            }
        }
    }

    private static void check(Statement statement, int index, String name, Report report) {
        Stated percent = statement.numbers().get(index);
        List<Stated> before = statement.numbers().subList(0, index);
        Optional<Stated> part = before.stream().filter(one -> !one.isPercent() && one.label().endsWith(name))
                .reduce((first, second) -> second);
        if (part.isEmpty()) {
            return;
        }
        List<Stated> wholes = before.stream().filter(one -> one != part.get() && one.isLike(part.get())
                && one.start() < part.get().start() && one.number().compareTo(part.get().number()) >= 0).toList();
        boolean plain = before.stream().filter(one -> one.isLike(part.get())).count() == 2;
        // Of two numbers the other rules tell.
        if (wholes.size() == 1 && !plain && !percent.isRate(part.get(), wholes.get(0))) {
            RateRules.rate(report, statement, percent, part.get(), wholes.get(0));
        }
    }
}
