package org.mingce.check.ready;

import java.util.List;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;
import org.mingce.model.Severity;

/** The rules without which nothing else is worth saying. */
public final class ReadyRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(ReadyRules.class);

    private static final String MISSING = "ready.missing";
    private static final String UNIT = "ready.unit";
    private static final List<Rule> RULES = List.of(Rule.error(MESSAGES, MISSING, MissingParts::check),
            Rule.error(MESSAGES, UNIT, UnitRule::check));

    private ReadyRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** Whether a code is one of this room's. */
    public static boolean isOurs(String code) {
        return code.equals(MISSING) || code.equals(UNIT);
    }

    /** Whether the finding keeps the booklet back: one of this room's that no waiver accepts. */
    public static boolean keepsBack(Finding finding) {
        return finding.severity() == Severity.ERROR && isOurs(finding.code());
    }

    /** Whether the finding says that data are still missing. */
    public static boolean isMissing(Finding finding) {
        return finding.code().equals(MISSING);
    }
}
