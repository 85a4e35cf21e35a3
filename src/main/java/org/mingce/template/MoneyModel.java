package org.mingce.template;

import freemarker.template.SimpleNumber;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/**
 * An amount as templates see it: {@code x.yuan} and {@code x.wan} are exact numbers, {@code x.zero} tells whether it
 * is nothing. It is no number itself, so that no template prints an amount without saying in which unit.
 */
class MoneyModel implements TemplateHashModel {

    private final Money money;

    MoneyModel(Money money) {
        this.money = money;
    }

    Money money() {
        return money;
    }

    @Override
    public TemplateModel get(String key) {
        return switch (key) {
            case "yuan" -> new SimpleNumber(money.in(Unit.YUAN));
            case "wan" -> new SimpleNumber(money.in(Unit.WAN_YUAN));
            case "zero" -> money.isZero() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case "negative" -> money.signum() < 0 ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            default -> null;
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
