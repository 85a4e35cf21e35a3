package org.mingce.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Text;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/**
 * The amounts by which a reason explains a difference. An amount that the following ones add up to stands for them;
 * an amount of the opposite direction counts against the others.
 */
final class ReasonAmounts {

    /** An amount stands for as many of those behind it at the most. */
    private static final int MOST_PARTS = 50;

    private static final Pattern UP = tokens("增加|增长|上升|追加|新增|增多|上涨|增支|调增|上调");
    private static final Pattern DOWN = tokens("减少|下降|降低|缩减|压减|压缩|节约|节省|下调|调减|核减|削减|减支");

    private final Text reason;
    private final Pattern tokens;

    /**
     * The amounts of a reason.
     *
     * @param reason the text
     * @param grew   whether the difference is more; amounts beside words that say less count against it then
     */
    ReasonAmounts(Text reason, boolean grew) {
        this.reason = reason;
        this.tokens = grew ? DOWN : UP;
    }

    private static Pattern tokens(String opposite) {
        return Pattern.compile("(?<marks>[，。；、]+)|(?<number>" + Quantities.NUMBER + ")\\s{0,4}+(?<unit>万元|元)"
                + "|(?<opposite>" + opposite + ")");
    }

    List<Money> amounts() {
        List<Money> all = signed();
        List<Money> counted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            counted.add(all.get(i));
            i = lastPart(all, i);
        }
        return counted;
    }

    /** An amount right behind marks belongs to the clause before them. */
    private List<Money> signed() {
        List<Money> all = new ArrayList<>();
        boolean isOpposite = false;
        boolean wasOpposite = false;
        int clause = 0;
        Matcher matcher = reason.matcher(tokens);
        while (matcher.find()) {
            if (matcher.group("marks") != null) {
                wasOpposite = isOpposite;
                isOpposite = false;
                clause = matcher.end();
            } else if (matcher.group("opposite") != null) {
                isOpposite = true;
            } else {
                Money money = Money.of(new BigDecimal(matcher.group("number")), Unit.labelled(matcher.group("unit")));
                all.add((matcher.start() == clause ? wasOpposite : isOpposite) ? money.negate() : money);
            }
        }
        return all;
    }

    /** The index of the last of the amounts after this one that add up to it; the index itself when none do. */
    private static int lastPart(List<Money> all, int whole) {
        Money sum = Money.ZERO;
        for (int i = whole + 1; i < Math.min(all.size(), whole + 1 + MOST_PARTS); i++) {
            sum = sum.plus(all.get(i));
            if (i > whole + 1 && sum.equals(all.get(whole))) {
                return i;
            }
        }
        return whole;
    }
}
