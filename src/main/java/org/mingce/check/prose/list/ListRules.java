package org.mingce.check.prose.list;

import java.util.List;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** Lists: their counts, their numbers, what stands in them twice. */
public final class ListRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(ListRules.class);

    private ListRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(ListCounts.RULE, RepeatedItems.RULE, Ordinals.RULE, AnnexNumbers.RULE, Attachments.RULE,
                LoneOrdinals.RULE);
    }
}
