package org.mingce.check.personal;

import java.util.ArrayList;
import java.util.List;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Messages;
import org.mingce.model.Severity;

/**
 * Identity numbers, bank accounts and telephone numbers are not published, or only masked: all that is printed is read.
 */
public final class PersonalRules {

    private static final Messages MESSAGES = Messages.of(PersonalRules.class);
    private static final String TELEPHONE = "telephone";
    private static final List<Rule> RULES = List.of(
            Rule.warning(MESSAGES, "personal.identity-number",
                    (subject, report) -> texts(subject, report, "identity-number")),
            Rule.warning(MESSAGES, "personal.bank-account",
                    (subject, report) -> texts(subject, report, "bank-account")),
            Rule.warning(MESSAGES, "personal.telephone", (subject, report) -> {
                texts(subject, report, TELEPHONE);
                contacts(subject, report);
            }));

    /** A piece of personal data in a text. */
    private record Printed(Passage passage, PersonalData data) {
    }

    /** Those of a booklet's texts, but for fields for a telephone number; read once for all rules. */
    private record All(List<Printed> found) {

        static All of(Subject subject) {
            List<Printed> found = new ArrayList<>();
            for (Passage passage : subject.printed()) {
                if (!passage.key().equals(TELEPHONE)) {
                    PersonalData.in(passage.text()).forEach(data -> found.add(new Printed(passage, data)));
                }
            }
            return new All(found);
        }
    }

    private PersonalRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return RULES;
    }

    private static void texts(Subject subject, Report report, String code) {
        for (Printed printed : subject.once(All.class, All::of).found()) {
            Passage passage = printed.passage();
            if (printed.data().kind().code().equals(code)) {
                say(subject, report.at(passage.position()).in(passage.place()), printed.data().kind().label(),
                        printed.data().shown(passage.text()));
            }
        }
    }

    /** Fields for a telephone number: what stands there is masked whatever it is. */
    private static void contacts(Subject subject, Report report) {
        subject.printed().stream().filter(passage -> passage.key().equals(TELEPHONE)).forEach(passage -> {
            String number = passage.text().toString();
            String shown = PersonalData.maskedNumber(number);
            if (!shown.equals(number)) {
                say(subject, report.at(passage.position()).in(passage.place()), MESSAGES.text("contact"),
                        shown);
            }
        });
    }

    private static void say(Subject subject, Report.Draft draft, String what, String shown) {
        boolean masked = Masking.isOn(subject.booklet());
        draft.as(masked ? Severity.NOTE : Severity.WARNING).tellsAs(masked ? "masked" : "open", what, shown);
    }
}
