package org.mingce.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import org.mingce.model.Money;
import org.mingce.model.Position;

/**
 * A number of a source as templates see it: a plain number (a count), and in a file that declares a unit also an
 * amount with {@code .yuan} and {@code .wan}. {@code .written} is its text as the source has it, 13.50 with its zero.
 */
final class StatedNumber extends MoneyModel implements TemplateNumberModel, Placed {

    private final BigDecimal number;
    private final Position position;

    StatedNumber(BigDecimal number, Money money, Position position) {
        super(money);
        this.number = number;
        this.position = position;
    }

    @Override
    public Number getAsNumber() {
        return number;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public TemplateModel get(String key) {
        return key.equals("written") ? new SimpleScalar(number.toPlainString()) : super.get(key);
    }
}
