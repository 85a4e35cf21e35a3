package org.mingce.check.prose.rate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;

/**
 * A share right behind its part: one of the wholes that the passage names before must give it. Where none does, it is
 * wrong of the last that is called a total, that an 其中 follows, or that stands alone before the part.
 */
final class Shares {

    private static final Pattern SHARE = Pattern.compile("[，,\\s]{0,2}占");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|总额|总数|总[支收]|共计|一共|(?<!公)共(?![产同青和])");
    private static final String OF_WHICH = "其中";
    private static final int LABEL = 12;
    /** A share's whole stands among so many amounts before it. */
    private static final int MOST_WHOLES = 50;
    private static final int MOST_TOTALS = 12;

    private Shares() {
    }

    static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (int i = 1; i < statement.numbers().size(); i++) {
                Stated percent = statement.numbers().get(i);
                Stated part = statement.numbers().get(i - 1);
                if (percent.isPercent() && !part.isPercent() && SHARE.matcher(statement.passage().text()
                        .substring(part.end(), percent.start())).lookingAt()) {
                    share(statement, percent, part, report);
                }
            }
        }
    }

    private static void share(Statement statement, Stated percent, Stated part, Report report) {
        Passage passage = statement.passage();
        List<Stated> wholes = wholes(passage, part);
        if (wholes.isEmpty() || wholes.stream().anyMatch(whole -> percent.isRate(part, whole))
                && wholes.stream().anyMatch(whole -> percent.isRateExactly(part, whole))) {
            return;
        }
        boolean adjusted = wholes.stream().anyMatch(whole -> percent.isRate(part, whole));
        wholes.stream().skip(Math.max(0, wholes.size() - MOST_TOTALS))
                .filter(whole -> isTotal(passage.text(), whole, part))
                .reduce((first, second) -> second)
                .or(() -> only(statement, part))
                .filter(whole -> !adjusted || percent.isRate(part, whole))
                .ifPresent(whole -> RateRules.rate(report, statement, percent, part, whole));
    }

    /** The one amount of the unit that stands before the part in its sentence, where it is not itself a share. */
    private static Optional<Stated> only(Statement statement, Stated part) {
        Passage passage = statement.passage();
        List<Quantity> before = passage.quantities().before(part.unit(), part.start(), 2).stream()
                .filter(whole -> whole.start() >= statement.sentence().start()).toList();
        return Optional.of(before).filter(all -> all.size() == 1).map(all -> stated(all.get(0)))
                .filter(whole -> whole.number().compareTo(part.number()) >= 0)
                .filter(whole -> !SHARE.matcher(passage.text().substring(whole.end(), part.start())).lookingAt());
    }

    private static List<Stated> wholes(Passage passage, Stated part) {
        String unit = part.unit();
        return passage.quantities().before(unit, part.start(), MOST_WHOLES).stream()
                .map(Shares::stated)
                .filter(whole -> whole.number().compareTo(part.number()) >= 0 && whole.number().signum() > 0).toList();
    }

    private static Stated stated(Quantity quantity) {
        return new Stated(quantity.number(), Stated.slackOf(quantity.number()), quantity.unit(), quantity.toString(),
                "", quantity.start(), quantity.end());
    }

    private static boolean isTotal(Text text, Stated whole, Stated part) {
        int mark = text.lastOf("，。", whole.start(), LABEL);
        int from = Math.max(Math.max(0, whole.start() - LABEL), mark + 1);
        int until = Math.min(part.start(), whole.end() + OF_WHICH.length() + 1);
        return text.subSequence(from, whole.start()).has(TOTAL)
                || text.substring(whole.end(), until).contains(OF_WHICH);
    }
}
