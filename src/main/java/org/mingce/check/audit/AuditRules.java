package org.mingce.check.audit;

import java.util.List;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** The rules on finished documents of others: whether they are complete, and whether text and tables agree. */
public final class AuditRules {

    /** What the rules say. */
    static final Messages MESSAGES = Messages.of(AuditRules.class);

    private AuditRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return All.RULES;
    }

    /** Made once, when the first document is checked. */
    private static final class All {
        private static final List<Rule> RULES = List.of(
                Rule.warning(MESSAGES, "audit.part-missing", Completeness::parts),
                Rule.warning(MESSAGES, "audit.section-missing", Completeness::sections),
                Rule.warning(MESSAGES, "audit.table-missing", Completeness::tables),
                Rule.warning(MESSAGES, "audit.table-empty", Completeness::empty),
                Rule.warning(MESSAGES, "audit.instruction", Instructions::check),
                Rule.warning(MESSAGES, "audit.item-amount", ItemAmounts::differ),
                Rule.warning(MESSAGES, "audit.item-missing", ItemAmounts::missing),
                Rule.warning(MESSAGES, "audit.economic-named", EconomicNames::named),
                Rule.warning(MESSAGES, "audit.heading-number", HeadingNumberRule::check),
                Rule.warning(MESSAGES, "audit.contents", ContentsLines::check),
                Rule.note(MESSAGES, "audit.economic-left-out", EconomicNames::leftOut),
                // needs a second document: ApprovalCheck
                Rule.warning(MESSAGES, ApprovalCheck.CODE, (subject, report) -> { }));
    }
}
