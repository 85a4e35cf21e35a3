package org.mingce.check.personal;

import java.util.List;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Severity;

/** Identity numbers, bank accounts and telephone numbers are not published, or only masked. */
public final class PersonalRules {

    private static final String SOURCE = "政府信息公开条例第十五条：个人隐私不公开";

    private PersonalRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning("personal.identity-number", "不公开身份证号", SOURCE,
                        (subject, report) -> prose(subject, report, "identity-number")),
                Rule.warning("personal.bank-account", "不公开银行账号", SOURCE,
                        (subject, report) -> prose(subject, report, "bank-account")),
                Rule.warning("personal.telephone", "不公开个人电话和填表人姓名旁的电话", SOURCE, (subject, report) -> {
                    prose(subject, report, "telephone");
                    contacts(subject, report);
                }));
    }

    private static void prose(Subject subject, Report report, String code) {
        for (Passage passage : subject.passages()) {
            for (PersonalData data : PersonalData.in(passage.text())) {
                if (data.kind().code().equals(code)) {
                    String shown = PersonalData.masked(passage.text().substring(data.start(), data.end()));
                    say(subject, report.at(passage.position()).in(passage.place()), data.kind().label(),
                            data.kind() == PersonalData.Kind.TELEPHONE ? PersonalData.maskedNumber(shown) : shown);
                }
            }
        }
    }

    private static void contacts(Subject subject, Report report) {
        for (int i = 0; i < subject.booklet().annexes().size(); i++) {
            MapNode content = subject.booklet().annexes().get(i).content();
            var place = subject.words().annex(i);
            content.map("contact").flatMap(contact -> contact.get("telephone").filter(node ->
                    contact.text("preparer").filter(name -> !name.isEmpty()).isPresent())).ifPresent(node ->
                    say(subject, report.at(node.position()).in(place), "填表人旁的电话",
                            PersonalData.maskedNumber(content.map("contact").orElseThrow().text("telephone")
                                    .orElse(""))));
        }
    }

    private static void say(Subject subject, Report.Draft draft, String what, String shown) {
        boolean masked = Masking.isOn(subject.booklet());
        draft.as(masked ? Severity.NOTE : Severity.WARNING).says(what + " " + shown + (masked ? "，印出时遮盖" : ""),
                masked ? "不必改" : "删去，或在 department.yaml 写 mask: true，印出时遮盖");
    }
}
