package org.mingce.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The numbers with units of a passage, read once for all rules, when the first of them asks, and found by place: none
 * goes through all of them. For one thread.
 */
public final class Quantities {

    /** A number in patterns: never longer than amounts are, because a pattern tries it at every place. */
    public static final String NUMBER = "(?<!\\d)\\d{1,15}+(?:\\.\\d{1,8}+)?";

    private static final Clue CLUE = Clue.of("\\d", "(?<![\\d.,—~-])"
            + "(\\d{1,3}(?:,\\d{3}){1,5}+(?:\\.\\d{1,8}+)?"
            + "|\\d{1,15}+(?:\\.\\d{1,8}+)?)[^\\S\\n]{0,4}+"
            + "(亿元|万元|元|人次|批次|平方米|公里|[亩吨人名个家户辆次期场件套台批项篇支]|万(?![余多元人名户次个辆的以—~-]|党员))(?![/／])");

    private final Optional<Text> text;
    /** What was read, once somebody asked. */
    private List<Quantity> all;
    private Map<String, List<Quantity>> byUnit;

    private Quantities(Optional<Text> text) {
        this.text = text;
    }

    static Quantities of(Text text) {
        return new Quantities(Optional.of(text));
    }

    /** Those of a text that is no prose. */
    static Quantities none() {
        return new Quantities(Optional.empty());
    }

    private List<Quantity> all() {
        if (all == null) {
            List<Quantity> read = new ArrayList<>();
            text.ifPresent(one -> CLUE.each(one, found -> read.add(new Quantity(new BigDecimal(found.group(1)
                    .replace(",", "")), unit(found.group(2)), found.start(), found.end()))));
            all = List.copyOf(read);
        }
        return all;
    }

    private List<Quantity> all(String unit) {
        if (byUnit == null) {
            byUnit = new HashMap<>();
            all().forEach(one -> byUnit.computeIfAbsent(one.unit(), key -> new ArrayList<>()).add(one));
        }
        return byUnit.getOrDefault(unit, List.of());
    }

    private static String unit(String written) {
        return switch (written) {
            case "万" -> "万元";
            case "名" -> "人";
            default -> written;
        };
    }

    /** Those that lie wholly between two places. */
    public List<Quantity> within(int start, int end) {
        int from = firstAtLeast(all(), Quantity::start, start);
        return all().subList(from, Math.max(from, firstAtLeast(all(), Quantity::end, end + 1)));
    }

    /** The one that ends at a place. */
    public Optional<Quantity> endingAt(int end) {
        return at(firstAtLeast(all(), Quantity::end, end)).filter(quantity -> quantity.end() == end);
    }

    /** Up to so many of a unit that end before a place or at it, the last of them at the end. */
    public List<Quantity> before(String unit, int place, int most) {
        List<Quantity> alike = all(unit);
        int until = firstAtLeast(alike, Quantity::end, place + 1);
        return alike.subList(Math.max(0, until - most), until);
    }

    private Optional<Quantity> at(int index) {
        return index < all().size() ? Optional.of(all().get(index)) : Optional.empty();
    }

    /** The index of the first whose place is not less; they stand in order. */
    private static int firstAtLeast(List<Quantity> ordered, ToIntFunction<Quantity> place, int least) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(ordered.get(middle)) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
