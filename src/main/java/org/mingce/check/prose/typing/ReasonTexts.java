package org.mingce.check.prose.typing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** A reason of the explanation is one, and begins behind the words 主要原因是, which the template prints. */
final class ReasonTexts {

    /** The rules, in the order of the catalogue. */
    static final List<Rule> RULES = List.of(
            Rule.warning(TypingRules.MESSAGES, "prose.reason-none", ReasonTexts::none),
            Rule.warning(TypingRules.MESSAGES, "prose.reason-lead", ReasonTexts::lead));

    /** The keys of reasons, those of items under their codes. */
    private static final Pattern KEY = Pattern.compile(".{0,40}[rR]eason|\\d{3,7}");
    private static final Pattern NONE = Pattern.compile("[（(]?(?:暂?无(?:原因|特殊原因|变化|说明)?|没有(?:原因)?|略|不详|不明"
            + "|不涉及|不适用|同上|同前|同下|如上|见上|其他(?:原因)?|原因(?:不明|同上)|正常(?:增减|变动)?|[—－\\-/.·*0]{1,9})[）)]?[。；]?");
    private static final Pattern LEAD = Pattern.compile("(?:其|具体|本年|增加|减少|增减|变动|变化)?(?:的)?(?:主要)?(?:的)?"
            + "(?:原因(?:主要)?(?:是|为|系|在于|如下|有|[：:，])|(?:主要)?(?:是|系)?(?:因为|由于)|主要是因|主要系因?|原因)");

    private ReasonTexts() {
    }

    private static Stream<Passage> reasons(Subject subject) {
        String file = subject.booklet().explanation().position().file();
        return subject.printed().stream().filter(passage -> passage.file().equals(file)
                && KEY.matcher(passage.key()).matches());
    }

    private static void none(Subject subject, Report report) {
        reasons(subject).filter(reason -> reason.text().matcher(NONE).matches())
                .forEach(reason -> report.at(reason.position()).in(reason.place()).tells(reason.text()));
    }

    private static void lead(Subject subject, Report report) {
        reasons(subject).forEach(reason -> {
            Matcher lead = reason.text().matcher(LEAD);
            if (lead.lookingAt()) {
                report.at(reason.position()).in(reason.place())
                        .tells(lead.group(), reason.quote(0, lead.end()));
            }
        });
    }
}
