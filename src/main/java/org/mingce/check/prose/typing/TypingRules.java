package org.mingce.check.prose.typing;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** What went wrong in typing and pasting, and what was left to be filled in. */
public final class TypingRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(TypingRules.class);

    private TypingRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(Slip.RULES, List.of(Brackets.RULE, Doubled.RULE, WrongWords.RULE, BrokenOff.RULE),
                ReasonTexts.RULES).flatMap(List::stream).toList();
    }
}
