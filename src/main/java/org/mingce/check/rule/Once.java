package org.mingce.check.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several rules need of the same booklet, worked out by the first that asks. For one thread. */
final class Once {

    private final Map<Class<?>, Object> made = new HashMap<>();

    /** The one of that type. */
    <T> T of(Class<T> type, Supplier<T> maker) {
        Object found = made.get(type);
        if (found == null) {
            found = maker.get();
            made.put(type, found);
        }
        return type.cast(found);
    }
}
