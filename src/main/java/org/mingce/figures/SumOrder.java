package org.mingce.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingce.model.table.Column;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** The sums of a side in an order in which each comes after those that it is made of. */
final class SumOrder {

    private SumOrder() {
    }

    /** The columns that are sums of columns. */
    static List<Column> ofColumns(Side side) {
        return ordered(side.columns(), Column::sum, side::column);
    }

    /** The rows that are sums of named rows. */
    static List<Row> ofRows(Side side) {
        return ordered(side.rows(), row -> row.isSumOfCodes() ? List.of() : row.sum(), side::row);
    }

    private static <T> List<T> ordered(List<T> all, Function<T, List<String>> parts,
                                       Function<String, Optional<T>> find) {
        Set<T> ordered = new LinkedHashSet<>();
        all.forEach(one -> place(one, parts, find, ordered, new ArrayList<>()));
        return ordered.stream().filter(one -> !parts.apply(one).isEmpty()).toList();
    }

    private static <T> void place(T one, Function<T, List<String>> parts, Function<String, Optional<T>> find,
                                  Set<T> ordered, List<T> above) {
        if (ordered.contains(one) || above.contains(one)) {
            return;
        }
        above.add(one);
        parts.apply(one).forEach(key -> find.apply(key).ifPresent(part -> place(part, parts, find, ordered, above)));
        above.remove(one);
        ordered.add(one);
    }
}
