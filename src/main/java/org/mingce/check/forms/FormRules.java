package org.mingce.check.forms;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;

/** The rules on forms. */
public final class FormRules {

    private FormRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(ScoreRules.rules(), TargetRules.rules(), ListRules.rules(), AmountsInWords.rules())
                .flatMap(List::stream).toList();
    }
}
