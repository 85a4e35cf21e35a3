package org.mingce.check.prose.indicator;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import org.mingce.check.rule.Words;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/** A change that a sentence states: its groups {@code word}, {@code number} and {@code unit}. */
record StatedChange(Matcher match) {

    private static final Set<String> UP = Set.of("增加", "增长", "上升");
    private static final Set<String> DOWN = Set.of("减少", "下降", "降低");
    /** Two amounts that are printed in 万元 to two places may each be half a hundredth off: 100元. */
    private static final Money ROUNDING = new Money(new BigDecimal("100"));

    /** What would have to stand there; empty where it does, or rounding explains the difference. */
    String wrong(Money change, Words words) {
        String word = match.group("word");
        boolean direction = UP.contains(word) ? change.signum() < 0
                : DOWN.contains(word) ? change.signum() > 0 : change.signum() != 0;
        if (change.abs().compareTo(ROUNDING) <= 0 || !direction && !isOff(change)) {
            return "";
        }
        return (change.signum() > 0 ? "增加" : "减少") + words.wan(change.abs());
    }

    private boolean isOff(Money change) {
        if (match.group("number") == null) {
            return false;
        }
        Money stated = Money.of(new BigDecimal(match.group("number")), Unit.labelled(match.group("unit")));
        return stated.minus(change.abs()).abs().compareTo(ROUNDING) > 0;
    }
}
