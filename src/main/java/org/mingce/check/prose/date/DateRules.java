package org.mingce.check.prose.date;

import java.util.List;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** Years, days and periods. */
public final class DateRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(DateRules.class);

    private DateRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(YearRule.RULE, Dates.RULE, DateForm.RULE, Periods.RULE);
    }
}
