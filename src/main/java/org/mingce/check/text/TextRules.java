package org.mingce.check.text;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** The rules on what the explanation says beside the tables. */
public final class TextRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(TextRules.class);

    private static final List<Rule> RULES =
            Stream.of(ReasonRules.rules(), BudgetRules.rules(), LastYearRules.rules()).flatMap(List::stream).toList();

    private TextRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return RULES;
    }
}
