package org.mingce.check.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.Severity;

/** Reasons that running text gives for a change, against its direction: 支出比上年增加12万元，主要原因是压减开支. */
final class SaidReasons {

    private static final Clue CHANGE = Clue.of("增减上下降",
            "(?<word>增加|增长|上升|减少|下降|降低)了?(?:\\s?\\d[\\d.,]{0,14}\\s?(?:[万亿]?元|[%％]))?(?:[，,][^，。；]{0,14}[\\d%％元])?"
            + "[，,（(]?(?:其)?(?:主要)?(?:的)?(?:原因)?(?:主要)?(?:是因为|是由于|是因|系因|原因是|原因为|是|系)(?<reason>[^。；]{4,80})");
    /** What a change is of: more income may well have a reason that speaks of less. */
    private static final Pattern SPENT = Pattern.compile("支出|经费|开支|费用");
    /** What is compared stands in the sentence before. */
    private static final Pattern ALONE = Pattern.compile("[比较与](?:上年|去年|上一年|20\\d{2}年)度?(?:决算数?)?(?:相比，?)?");
    private static final Pattern TURNED = Pattern.compile("结余|结转|余额|盈余|人均|均|率|资产|负债|缺口|成本");
    /** What happened before explains the contrary now. */
    private static final Pattern BEFORE = Pattern.compile("上年|去年|同期|往年|以前|前年|20\\d{2}年|疫情|基数|口径|而|但|结转|结余|人均");
    private static final String MAINLY = "主要";
    private static final char CAUSE = '因';
    private static final int REACH = 40;
    private static final String STOPS = "。；！？";

    private SaidReasons() {
    }

    static void check(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            if (sentence.text().toString().indexOf(MAINLY) < 0 && sentence.text().toString().indexOf(CAUSE) < 0) {
                continue;
            }
            CHANGE.each(sentence.text(), change -> check(subject, sentence, change, report));
        }
    }

    private static void check(Subject subject, Sentence sentence, Matcher change, Report report) {
        Text text = sentence.text();
        int from = Math.max(Math.max(0, change.start() - REACH), text.lastOf(STOPS, change.start(), REACH) + 1);
        String ahead = text.substring(from, change.start());
        String reason = change.group("reason");
        boolean grew = "增上".indexOf(change.group("word").charAt(0)) >= 0;
        boolean spent = SPENT.matcher(ahead).find() || ALONE.matcher(ahead.strip()).matches();
        if (spent && !TURNED.matcher(ahead).find() && !BEFORE.matcher(reason).find()
                && (subject.audited().isPresent()
                || sentence.passage().runAt(sentence.start() + change.start()).isPresent())
                && new ReasonWords(subject.read(reason)).saysOnly(!grew)) {
            report.at(sentence.passage().positionAt(sentence.start() + change.start())).in(sentence.passage().place())
                    .as(Severity.NOTE)
                    .tellsAs("said", change.group("word"), reason, sentence.quote(change.start(), change.end()));
        }
    }
}
