package org.mingce.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One item (项) of expenditure under the functional classification.
 *
 * @param code     seven digits
 * @param fund     what paid for it
 * @param byKind   the amounts by kind; kinds that are not stated are missing
 * @param total    the amount as a whole where the source does not split it by kind
 * @param position where it stands
 */
public record ExpenditureItem(String code, Fund fund, Map<ExpenditureKind, Amount> byKind, Optional<Amount> total,
                              Position position) {

    public ExpenditureItem {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    /** What adds up to all that was spent on it. */
    public Stream<Amount> amounts() {
        return byKind.isEmpty() ? total.stream() : byKind.values().stream();
    }
}
