package org.mingce.intake.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.intake.sheet.Cell;
import org.mingce.model.table.SheetNames;

/** What a cell says as an amount: a number, a number as text, not applicable, or something that is none of these. */
final class AmountText {

    private static final Pattern NUMBER = Pattern.compile(
            "(\\()?\\u00A5?([-+\\u2212\\u2013]?)\\u00A5?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?\\.?(\\))?");

    private final Set<String> blanks;

    AmountText(SheetNames names) {
        this.blanks = names.of(SheetNames.Word.BLANK).stream().map(PlainText::of).collect(Collectors.toSet());
    }

    /** The number; empty where the cell holds none. */
    Optional<BigDecimal> number(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> Optional.of(new BigDecimal(cell.text()));
            case TEXT -> number(PlainText.of(cell.text()));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String plain) {
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches() || (matcher.group(1) == null) != (matcher.group(5) == null)) {
            return Optional.empty();
        }
        String fraction = matcher.group(4) == null ? "" : matcher.group(4);
        BigDecimal number = new BigDecimal(matcher.group(3).replace(",", "") + fraction);
        String sign = matcher.group(2);
        return Optional.of(matcher.group(1) != null || !sign.isEmpty() && !sign.equals("+") ? number.negate() : number);
    }

    /** Whether it says that there is nothing to say. */
    boolean isBlank(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && (PlainText.of(cell.text()).isEmpty()
                || blanks.contains(PlainText.of(cell.text())));
    }
}
