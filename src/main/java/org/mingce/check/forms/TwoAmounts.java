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
 * Two amounts of a form that must be equal, with what findings call them.
 *
 * @param what  the one in words
 * @param one   the one
 * @param with  the other in words
 * @param other the other
 */
record TwoAmounts(String what, Money one, String with, Money other) {

    /** Reports that they differ, if they do; a note where one is the other one rounded. */
    void compare(Subject subject, Report report, Position position, Place place) {
        if (one.equals(other)) {
            return;
        }
        Words words = subject.words();
        Money difference = one.minus(other);
        boolean rounded = Tolerance.isRoundingOf(one, other);
        report.at(position).in(place).as(rounded ? Severity.NOTE : report.severity())
                .values(words.wan(one), words.wan(other), words.wan(difference))
                .because(words.wan(one) + " − " + words.wan(other) + " = " + words.wan(difference))
                .says(what + " " + words.wan(one) + "，" + with + " " + words.wan(other),
                        rounded ? "差额可由四舍五入解释，不必改" : "核对两个金额，改正有误的一个");
    }
}
