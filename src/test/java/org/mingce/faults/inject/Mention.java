package org.mingce.faults.inject;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a message must hold to be about a fault that is elsewhere: the value that was put in or taken away, in its own
 * unit or the other of 元 and 万元; a sum that moved by as much; or a word of it.
 */
final class Mention {

    /** The powers of ten between a value and the same in another unit. */
    private static final List<Integer> SCALES = List.of(0, 4, -4);

    private final List<String> numbers;
    private final List<String> words;
    private final Set<String> known;

    /**
     * @param fault the fault
     * @param known the numbers that are printed or told without it
     */
    Mention(Fault fault, Set<String> known) {
        this.numbers = fault.traces().stream().filter(Mention::isNumber).map(Numbers::plain).distinct().toList();
        this.words = fault.traces().stream().filter(trace -> !isNumber(trace) && trace.length() > 1).toList();
        this.known = known;
    }

    private static boolean isNumber(String trace) {
        return trace.matches("-?\\d+(\\.\\d+)?");
    }

    /** Whether a text mentions the fault. Small numbers stand everywhere: of these it must hold both. */
    boolean in(String text) {
        Set<String> held = Numbers.of(text).collect(Collectors.toSet());
        return words.stream().anyMatch(text::contains)
                || numbers.stream().filter(number -> Numbers.digits(number) >= 3).anyMatch(number -> has(held, number))
                || numbers.size() > 1 && numbers.stream().allMatch(number -> has(held, number))
                || numbers.size() > 1 && moved(held);
    }

    private static boolean has(Set<String> held, String number) {
        return SCALES.stream().anyMatch(scale -> held.contains(Numbers.scaled(number, scale)));
    }

    /** Whether a sum is held that was not known without the fault, as far from one that was as the value moved. */
    private boolean moved(Set<String> held) {
        BigDecimal by = Numbers.value(numbers.get(0)).subtract(Numbers.value(numbers.get(1)));
        Set<String> fresh = new HashSet<>(held);
        fresh.removeAll(known);
        return fresh.stream().filter(number -> Numbers.digits(number) >= 3).anyMatch(number -> SCALES.stream()
                .map(scale -> Numbers.value(number).subtract(by.scaleByPowerOfTen(scale)))
                .filter(before -> before.signum() > 0)
                .anyMatch(before -> known.contains(before.stripTrailingZeros().toPlainString())));
    }
}
