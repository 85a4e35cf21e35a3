package org.mingce.check.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/**
 * A mistake that its characters give away.
 *
 * @param pattern what is wrong; the first group, where there is one, is what the finding quotes
 */
record Slip(Pattern pattern) implements Rule.Check {

    /** The slips of published booklets. */
    static final List<Rule> RULES = List.of(
            slip("prose.residue", "X{2,}|×{2,}|某某|表述格式参考如下|格式如下|《关于》|《\\s{0,9}》"
                    + "|\\[\\s{0,9}image[^\\]]{0,200}\\]?|此处填写|请填写|待补充|待填|_{3,}"),
            slip("prose.full-width", "[０-９％．＋]+"),
            slip("prose.percent-missing", "占[^，。；、：\\d（）]{0,25}(" + Quantities.NUMBER + ")\\s{0,9}(?=[，。；、\\[]|$)"),
            slip("prose.punctuation", "[，。；、：]{2,}|^[，。；、：]|[，、]$|" + Passage.HAN + "\\.(?=\\s{0,9}$)"),
            slip("prose.doubled", "(的的|了了|在在|和和|为为|是是|与与|及及"
                    + "|(?!一|组织)(" + Passage.HAN + "{2,12})\\2(?!" + Passage.HAN + "?一)"
                    + "|(" + Passage.HAN + "{4,60}+)[，；]\\3|(?<!" + Passage.HAN + ")(" + Passage.HAN
                    + "{61,}+)[，；]\\4)"),
            slip("prose.wrong-word", "励行节约|励行|截止(?=\\d{4}年)|帐户|(?<!\\d)\\d{1,9}+各(?=[村社镇街])|" + Passage.HAN
                    + " (?:and|or|the) ?" + Passage.HAN));

    private static Rule slip(String code, String regex) {
        return Rule.warning(ProseRules.MESSAGES, code, new Slip(Pattern.compile(regex)));
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            Matcher matcher = passage.text().matcher(pattern);
            while (matcher.find()) {
                int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
                report.at(passage.position()).in(passage.place())
                        .tells(passage.quote(matcher.start(group), matcher.end(group)));
            }
        }
    }
}
