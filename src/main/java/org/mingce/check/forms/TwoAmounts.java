package org.mingce.check.forms;

import org.mingce.check.rule.Place;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * Two amounts of a form that must be equal.
 *
 * @param one   the one
 * @param other the other
 * @param named what the message of the rule calls the other by
 */
record TwoAmounts(Money one, Money other, String named) {

    /** Reports that they differ, if they do; a note where one is the other one rounded. */
    void compare(Subject subject, Report report, Position position, Place place) {
        if (one.equals(other)) {
            return;
        }
        Words words = subject.words();
        Money difference = one.minus(other);
        boolean rounded = Tolerance.isRoundingOf(one, other);
        Report.Draft draft = report.at(position).in(place).as(rounded ? Severity.NOTE : report.severity())
                .values(words.wan(one), words.wan(other), words.wan(difference))
                .because(words.wan(one) + " − " + words.wan(other) + " = " + words.wan(difference));
        if (rounded) {
            draft.tellsAs("rounded", words.wan(one), words.wan(other), named);
        } else {
            draft.tells(words.wan(one), words.wan(other), named);
        }
    }
}
