package org.mingce.check.personal;

import java.util.List;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Severity;

/**
 * Identity numbers, bank accounts and telephone numbers are not published, or only masked: all that is printed is read.
 */
public final class PersonalRules {

    private static final String SOURCE = "政府信息公开条例第十五条：个人隐私不公开";
    private static final String TELEPHONE = "telephone";

    private PersonalRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning("personal.identity-number", "不公开身份证号", SOURCE,
                        (subject, report) -> texts(subject, report, "identity-number")),
                Rule.warning("personal.bank-account", "不公开银行账号", SOURCE,
                        (subject, report) -> texts(subject, report, "bank-account")),
                Rule.warning("personal.telephone", "不公开个人电话和填表人姓名旁的电话", SOURCE,
                        (subject, report) -> {
                            texts(subject, report, TELEPHONE);
                            contacts(subject, report);
                        }));
    }

    private static void texts(Subject subject, Report report, String code) {
        for (Passage passage : subject.printed()) {
            if (passage.key().equals(TELEPHONE)) {
                continue;
            }
            for (PersonalData data : PersonalData.in(passage.text())) {
                if (data.kind().code().equals(code)) {
                    say(subject, report.at(passage.position()).in(passage.place()), data.kind().label(),
                            data.shown(passage.text()));
                }
            }
        }
    }

    /** Fields for a telephone number: what stands there is masked whatever it is. */
    private static void contacts(Subject subject, Report report) {
        subject.printed().stream().filter(passage -> passage.key().equals(TELEPHONE)).forEach(passage -> {
            String number = passage.text().toString();
            String shown = PersonalData.maskedNumber(number);
            if (!shown.equals(number)) {
                say(subject, report.at(passage.position()).in(passage.place()), "填表人旁的电话", shown);
            }
        });
    }

    private static void say(Subject subject, Report.Draft draft, String what, String shown) {
        boolean masked = Masking.isOn(subject.booklet());
        draft.as(masked ? Severity.NOTE : Severity.WARNING).says(what + " " + shown + (masked ? "，印出时遮盖" : ""),
                masked ? "不必改" : "删去，或在 department.yaml 写 mask: true，印出时遮盖");
    }
}
