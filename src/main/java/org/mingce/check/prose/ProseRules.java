package org.mingce.check.prose;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.prose.date.DateRules;
import org.mingce.check.prose.indicator.IndicatorRules;
import org.mingce.check.prose.list.ListRules;
import org.mingce.check.prose.rate.RateRules;
import org.mingce.check.prose.sum.SumRules;
import org.mingce.check.prose.typing.TypingRules;
import org.mingce.check.rule.Rule;

/** The rules on what people type, room by room. */
public final class ProseRules {

    private ProseRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(RateRules.rules(), SumRules.rules(), IndicatorRules.rules(), DateRules.rules(),
                ListRules.rules(), TypingRules.rules()).flatMap(List::stream).toList();
    }
}
