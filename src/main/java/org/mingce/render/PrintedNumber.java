package org.mingce.render;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as the page shows it. */
public final class PrintedNumber {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.\\d+)?");

    private PrintedNumber() {
    }

    /**
     * The number that a text is, with as many places as are printed; empty for a text that is none, or only begins with
     * one, or has a zero in front as codes have.
     */
    public static Optional<BigDecimal> of(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }
}
