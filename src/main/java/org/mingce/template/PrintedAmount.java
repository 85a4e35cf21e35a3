package org.mingce.template;

import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/**
 * An amount as it stands on the page: a text to print, {@code 1.07万元}, and the amount that a reader takes from that
 * text. Rates and changes are taken of these alone, so that whoever recomputes the page gets the printed number. It is
 * made of the text, not of an amount and a number of places: however an edition prints amounts, its rates follow.
 */
final class PrintedAmount extends MoneyModel implements TemplateScalarModel {

    private final String text;

    private PrintedAmount(Money money, String text) {
        super(money);
        this.text = text;
    }

    /**
     * The amount that a text says.
     *
     * @param number the number as printed, with or without separators of thousands
     * @param unit   the unit's name that follows it
     * @throws TemplateModelException if that is no number or no unit
     */
    static PrintedAmount of(String number, String unit) throws TemplateModelException {
        try {
            return new PrintedAmount(Money.of(new BigDecimal(number.replace(",", "")), Unit.labelled(unit)),
                    number + unit);
        } catch (IllegalArgumentException e) {
            throw new TemplateModelException("no printed amount: \"" + number + unit + "\"", e);
        }
    }

    /** The same amount with this text to print. */
    PrintedAmount shownAs(String shown) {
        return new PrintedAmount(money(), shown);
    }

    @Override
    public String getAsString() {
        return text;
    }
}
