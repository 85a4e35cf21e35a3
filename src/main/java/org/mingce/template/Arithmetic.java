package org.mingce.template;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.mingce.figures.Change;
import org.mingce.figures.Ratio;
import org.mingce.model.Money;

/**
 * The few sums that templates may do, all exact: {@code sum(a, b …)}, {@code minus(a, b …)}, {@code share(part, whole)}
 * (missing where there is no base) and {@code change(now, before)}.
 */
final class Arithmetic {

    private Arithmetic() {
    }

    /** The functions by name. */
    static Map<String, TemplateMethodModelEx> functions() {
        Map<String, TemplateMethodModelEx> functions = new LinkedHashMap<>();
        functions.put("sum", of(amounts -> reduce(amounts, Money::plus)));
        functions.put("minus", of(amounts -> reduce(amounts, Money::minus)));
        functions.put("share", of(amounts -> Ratio.of(first(amounts), second(amounts))));
        functions.put("change", of(amounts -> new Change(first(amounts), second(amounts))));
        return functions;
    }

    private static TemplateMethodModelEx of(Function<List<Money>, Object> function) {
        return arguments -> function.apply(amounts(arguments));
    }

    private static List<Money> amounts(List<?> arguments) throws TemplateModelException {
        for (Object argument : arguments) {
            if (!(argument instanceof MoneyModel)) {
                throw new TemplateModelException("an amount is needed here, not " + argument);
            }
        }
        return arguments.stream().map(argument -> ((MoneyModel) argument).money()).toList();
    }

    private static Money reduce(List<Money> amounts, BinaryOperator<Money> operator) {
        return amounts.stream().reduce(operator).orElse(Money.ZERO);
    }

    private static Money first(List<Money> amounts) {
        return amounts.get(0);
    }

    private static Money second(List<Money> amounts) {
        return amounts.get(1);
    }
}
