package org.mingce.check.forms;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** The rules on forms. */
public final class FormRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(FormRules.class);

    private static final List<Rule> RULES = Stream.of(ScoreRules.rules(), TargetRules.rules(), ListedFormRules.rules(),
            AmountsInWords.rules(), AccountRules.rules(), ActualsElsewhere.rules()).flatMap(List::stream).toList();

    private FormRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return RULES;
    }
}
