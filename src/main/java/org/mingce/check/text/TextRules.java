package org.mingce.check.text;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;

/** The rules on what the explanation says beside the tables. */
public final class TextRules {

    private TextRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(ReasonRules.rules(), BudgetRules.rules()).flatMap(List::stream).toList();
    }
}
