package org.mingce.check.prose.date;

import java.util.BitSet;
import java.util.regex.Matcher;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;

/** The booklet's own year where it is meant, and no other. */
final class YearRule {

    static final Rule RULE = Rule.warning(DateRules.MESSAGES, "prose.year", YearRule::check);

    private static final String NOT_COMPARED = "(?<![比较与同和于\\d])(?<!上年[（(]?)";
    /** Here only the booklet's own year can be meant. */
    private static final Clue OWN = Clue.of("(?=[2截])" + NOT_COMPARED + "(?:(20\\d{2})\\s?年(?:度)?部门决算"
            + "|(20\\d{2})\\s?年度(?:一般公共预算|财政拨款|政府性基金|收入|支出|“?三公))|截[至止]\\s?(20\\d{2})年12月31日"
            + "|^(20\\d{2})年度?(?=支出|收入|预算收入)");
    /** Here the year before may be meant besides. */
    private static final Clue NEAR = Clue.of("2", "(?<!\\d)(?:(20\\d{2})\\s?年度(?![计规]划|工作|考核)"
            + "|(20\\d{2})\\s?年(?="
            + "部门预算|年初预算|初预算|财政拨款|一般公共预算|政府性基金|“?三公|机关运行经费|政府采购|决算|收入|支出|总收入|总支出|本年收入|本年支出"
            + "|全年|整体支出|部门整体|项目支出|基本支出|绩效|人员经费|公用经费|预算数|决算数))");
    /** A year that begins a sentence: what the booklet tells of happened in its own. */
    private static final Clue FIRST = Clue.of("2", "(?:^|(?<=[。！？]))(20\\d{2})\\s?年(?:度)?(?=[，,]|以来"
            + "|[我本全]|[区县市]委|[部单]位)");
    /** A year that is to come, but for plans and their ends. */
    private static final Clue FUTURE = Clue.of("2", "(?<![\\d至到—－~～〔-])(20\\d{2})\\s?年(?!远景"
            + "|[^。；]{0,12}(?:规划|目标|计划|到期|届满|止))");
    /** A year with a letter for a digit, or a digit too few. */
    private static final Clue MISWRITTEN = Clue.of("(?=[12])(?<![\\dA-Za-z.,])"
            + "(?:[12](?=[\\dOoQlI]{0,2}[OoQlI])[\\dOoQlI]{3}|(?<![第近约达满建])(?:2\\d[1-9]|19\\d))"
            + "\\s?年(?!以?[来间内前后]|的?历史|[限期])");
    private static final int QUOTED = 60;

    private YearRule() {
    }

    private static void check(Subject subject, Report report) {
        int year = subject.booklet().year();
        for (Passage passage : subject.passages()) {
            if (passage.text().toString().indexOf('年') >= 0) {
                check(passage, year, report);
            }
        }
    }

    private static void check(Passage passage, int year, Report report) {
        Text text = passage.text();
        boolean title = passage.key().equals("title") && text.length() > 4;
        BitSet told = new BitSet();
        OWN.each(text, own -> {
            told.set(own.start());
            if (!isQuoted(text, own.start())) {
                say(report, passage, own, year, year, year);
            }
        });
        NEAR.each(text, near -> {
            boolean budget = text.substring(near.end(), Math.min(text.length(), near.end() + 4)).contains("预算");
            if (!told.get(near.start()) && !isQuoted(text, near.start())) {
                say(report, passage, near, year, title ? year : year - 1, budget ? year + 1 : year);
            }
        });
        MISWRITTEN.each(text, miswritten -> report.at(passage.positionAt(miswritten.start())).in(passage.place())
                .tellsAs("written", miswritten.group(), passage.quote(miswritten.start(), miswritten.end())));
        FIRST.each(text, first -> say(report, passage, first, year, year, year));
        FUTURE.each(text, future -> say(report, passage, future, year, 0, year + 1));
    }

    /** Whether the place stands inside the title of a law, a plan or a document. */
    private static boolean isQuoted(Text text, int place) {
        return text.lastOf("《", place, QUOTED) > text.lastOf("》", place, QUOTED);
    }

    private static void say(Report report, Passage passage, Matcher match, int year, int earliest, int latest) {
        String found = null;
        for (int group = 1; group <= match.groupCount() && found == null; group++) {
            found = match.group(group);
        }
        int stated = Integer.parseInt(found);
        if (stated > latest || stated < earliest) {
            report.at(passage.positionAt(match.start())).in(passage.place()).values(stated + "年", year + "年", "")
                    .tells(stated, year, passage.quote(match.start(), match.end()));
        }
    }
}
