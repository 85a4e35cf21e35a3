package org.mingce.intake.booklet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Unit;

/** Amounts as tables print them. */
final class CellAmounts {

    private static final Pattern AMOUNT = Pattern.compile(
            "-?\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final Pattern NOTHING = Pattern.compile("[-—–－/]*");

    private CellAmounts() {
    }

    /** Whether a text is an amount. */
    static boolean is(String text) {
        return AMOUNT.matcher(plain(text)).matches();
    }

    /** Whether a cell says nothing: it is blank, or has a stroke. */
    static boolean isBlank(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** The amount that a cell states; empty where it says nothing. */
    static Optional<Amount> of(String text, Unit unit, Position position) throws UnclearTableException {
        if (isBlank(text)) {
            return Optional.empty();
        }
        if (!is(text)) {
            throw new UnclearTableException("number", text.length() > 20 ? text.substring(0, 20) + "…" : text);
        }
        return Optional.of(new Amount(Money.of(new BigDecimal(plain(text).replace(",", "")), unit), position));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(character >= '０' && character <= '９' ? (char) (character - '０' + '0')
                    : character == '，' ? ',' : character == '．' ? '.' : character == '－' ? '-' : character);
        }
        return plain.toString();
    }
}
