package org.mingce.check.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;

/** Explanations that a template has for its writer, left in the booklet. */
final class Instructions {

    private static final Pattern LEFT = Pattern.compile("[（(](?:如(?:持平|有|无|不|没有)[^）)]{0,20}(?:表述|删除|删去|不列|不填|说明)"
            + "|不涉及的?(?:不列|不填|删除|可删)[^）)]{0,10}|(?:填写|填报|编写|撰写)(?:说明|要求)[^）)]{0,40}|可(?:自行|根据)[^）)]{0,30})[）)]"
            + "|仍保留该?(?:表格|表)格?式|在本表(?:下方|下)作?(?:下述|如下|以下)说明"
            + "|(?:增加|增长|减少|下降|大于|小于|高于|低于|多于|少于)[（(/／](?:增加|增长|减少|下降|大于|小于|高于|低于|多于|少于)[）)]?");

    private Instructions() {
    }

    static void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            Matcher left = passage.text().matcher(LEFT);
            if (left.find()) {
                report.at(passage.position()).in(passage.place()).tells(passage.quote(left.start(), left.end()));
            }
        }
    }
}
