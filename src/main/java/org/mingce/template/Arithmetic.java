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
 * The few sums that templates may do. {@code sum(a, b …)} and {@code minus(a, b …)} are exact and of exact amounts.
 * {@code share(part, whole)} (missing where there is no base) and {@code change(now, before)} are of amounts as printed
 * and refuse others: {@code asPrinted(number, unit)} of {@link CellLinks} is such an amount.
 */
final class Arithmetic {

    private Arithmetic() {
    }

    /** The functions by name. */
    static Map<String, TemplateMethodModelEx> functions() {
        Map<String, TemplateMethodModelEx> functions = new LinkedHashMap<>();
        functions.put("sum", of(MoneyModel.class, amounts -> reduce(amounts, Money::plus)));
        functions.put("minus", of(MoneyModel.class, amounts -> reduce(amounts, Money::minus)));
        functions.put("share", ofTwo((part, whole) -> Ratio.of(part, whole)));
        functions.put("change", ofTwo((now, before) -> new Change(now, before)));
        return functions;
    }

    /** What is done with two amounts as printed. */
    private interface OfTwo {
        Object of(Money first, Money second);
    }

    private static TemplateMethodModelEx ofTwo(OfTwo function) {
        return of(PrintedAmount.class, amounts -> function.of(amounts.get(0), amounts.get(1)));
    }

    private static TemplateMethodModelEx of(Class<? extends MoneyModel> wanted,
                                            Function<List<Money>, Object> function) {
        return arguments -> function.apply(amounts(arguments, wanted));
    }

    private static List<Money> amounts(List<?> arguments, Class<? extends MoneyModel> wanted)
            throws TemplateModelException {
        for (Object argument : arguments) {
            if (!(argument instanceof MoneyModel)) {
                throw new TemplateModelException("an amount is needed here, not " + argument);
            }
            if (!wanted.isInstance(argument)) {
                throw new TemplateModelException("an amount as printed is needed here");
            }
        }
        return arguments.stream().map(argument -> ((MoneyModel) argument).money()).toList();
    }

    private static Money reduce(List<Money> amounts, BinaryOperator<Money> operator) {
        return amounts.stream().reduce(operator).orElse(Money.ZERO);
    }
}
