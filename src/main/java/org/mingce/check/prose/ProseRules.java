package org.mingce.check.prose;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** The rules on what people type. */
public final class ProseRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(ProseRules.class);

    private ProseRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(RateRules.RULES, SumRules.RULES, PercentRules.RULES,
                        List.of(ListCounts.RULE, Products.RULE, Scales.RULE,
                        Differences.RULE), IndicatorRules.rules(),
                        List.of(TwoValues.rule(), DigitSlips.rule(), YearRule.RULE, Dates.RULE, Periods.RULE),
                        Slip.RULES, List.of(Brackets.RULE, Doubled.RULE, WrongWords.RULE, RepeatedItems.RULE,
                                Ordinals.RULE, AnnexNumbers.RULE, Attachments.RULE, LoneOrdinals.RULE, BrokenOff.RULE),
                        ReasonTexts.RULES)
                .flatMap(List::stream).toList();
    }
}
