package org.mingce.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/**
 * The amounts by which a reason explains a difference. An amount that the following ones add up to stands for them;
 * an amount of the opposite direction counts against the others.
 */
final class ReasonAmounts {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(万元|元)");
    private static final Pattern CLAUSE = Pattern.compile("[，。；、]");

    private final String reason;
    private final Pattern opposite;

    ReasonAmounts(String reason, Pattern opposite) {
        this.reason = reason;
        this.opposite = opposite;
    }

    List<Money> amounts() {
        List<Money> all = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(reason);
        while (matcher.find()) {
            Money money = Money.of(new BigDecimal(matcher.group(1)), Unit.labelled(matcher.group(2)));
            all.add(opposite.matcher(clauseBefore(matcher.start())).find() ? money.negate() : money);
        }
        List<Money> counted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            counted.add(all.get(i));
            i = lastPart(all, i);
        }
        return counted;
    }

    private String clauseBefore(int end) {
        String[] clauses = CLAUSE.split(reason.substring(0, end));
        return clauses.length == 0 ? "" : clauses[clauses.length - 1];
    }

    /** The index of the last of the amounts after this one that add up to it; the index itself when none do. */
    private static int lastPart(List<Money> all, int whole) {
        Money sum = Money.ZERO;
        for (int i = whole + 1; i < all.size(); i++) {
            sum = sum.plus(all.get(i));
            if (i > whole + 1 && sum.equals(all.get(whole))) {
                return i;
            }
        }
        return whole;
    }
}
