package org.mingce.template;

import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import org.mingce.model.Money;

/**
 * A number of a source as templates see it: a plain number (a count), and in a file that declares a unit also an
 * amount with {@code .yuan} and {@code .wan}.
 */
final class StatedNumber extends MoneyModel implements TemplateNumberModel {

    private final BigDecimal number;

    StatedNumber(BigDecimal number, Money money) {
        super(money);
        this.number = number;
    }

    @Override
    public Number getAsNumber() {
        return number;
    }
}
