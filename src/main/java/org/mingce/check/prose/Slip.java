package org.mingce.check.prose;

import java.util.List;
import java.util.function.Predicate;
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
 * @param reads   which passages are read
 * @param message what is wrong, in front of the quotation
 * @param advice  what to do
 */
record Slip(Pattern pattern, Predicate<Passage> reads, String message, String advice) implements Rule.Check {

    static Slip of(String regex, String message, String advice) {
        return new Slip(Pattern.compile(regex), passage -> true, message, advice);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Passage passage : subject.passages().stream().filter(reads).toList()) {
            Matcher matcher = passage.text().matcher(pattern);
            while (matcher.find()) {
                int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
                report.at(passage.position()).in(passage.place())
                        .says(message + "：" + passage.quote(matcher.start(group), matcher.end(group)), advice);
            }
        }
    }

    /** The slips of published booklets. */
    static List<Rule> rules() {
        return List.of(
                Rule.warning("prose.residue", "没有模板残留、占位符和残缺的文件名", "已公布的决算公开中的错误",
                        of("X{2,}|×{2,}|某某|表述格式参考如下|格式如下|《关于》|《\\s{0,9}》|\\[\\s{0,9}image[^\\]]{0,200}\\]?"
                                        + "|此处填写|请填写|待补充|待填|_{3,}",
                                "模板残留或占位符", "补全或删去")),
                Rule.warning("prose.full-width", "数字、百分号用半角", "GB/T 15835 出版物上数字用法",
                        of("[０-９％．＋]+", "全角数字", "改为半角")),
                Rule.warning("prose.percent-missing", "“占”之后的比例带百分号", "已公布的决算公开中的错误",
                        of("占[^，。；、：\\d（）]{0,25}(" + Quantities.NUMBER + ")\\s{0,9}(?=[，。；、\\[]|$)", "比例没有百分号",
                                "补上百分号，并核对数字")),
                Rule.warning("prose.punctuation", "标点不重复，句首没有逗号，句末不是逗号、顿号", "GB/T 15834 标点符号用法",
                        of("[，。；、：]{2,}|^[，。；、：]|[，、]$|" + Passage.HAN + "\\.(?=\\s{0,9}$)", "标点有误", "改正标点")),
                Rule.warning("prose.doubled", "没有重复的字词和短语", "已公布的决算公开中的错误",
                        of("(的的|了了|在在|和和|为为|是是|与与|及及"
                                + "|(?!一|组织)(" + Passage.HAN + "{2,12})\\2(?!" + Passage.HAN + "?一)"
                                + "|(" + Passage.HAN + "{4,60}+)[，；]\\3|(?<!" + Passage.HAN + ")(" + Passage.HAN
                                + "{61,}+)[，；]\\4)", "重复", "删去重复的字词")),
                Rule.warning("prose.wrong-word", "没有常见错别字", "已公布的决算公开中的错误",
                        of("励行节约|励行|截止(?=\\d{4}年)|帐户|(?<!\\d)\\d{1,9}+各(?=[村社镇街])|" + Passage.HAN + " (?:and|or|the) ?"
                                + Passage.HAN,
                                "错别字或外文残留", "改正（厉行、截至、账户）")));
    }
}
