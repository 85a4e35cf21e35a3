package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.ValidationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Classification;

/**
 * A JSON Schema {@code format} that holds codes to the year's classification. What is not all digits is left to the
 * rest of the schema, so that a table's named rows can stand beside its codes.
 */
public enum CodeFormat implements Format {
    /** 支出功能分类, 类级. */
    FUNCTIONAL_CLASS("functional-class", 3),
    /** 支出功能分类, 项级. */
    FUNCTIONAL_ITEM("functional-item", 7),
    /** 支出功能分类, any level. */
    FUNCTIONAL_CODE("functional-code", 3, 5, 7),
    /** 支出经济分类, 类级. */
    ECONOMIC_GROUP("economic-group", 3),
    /** 支出经济分类, 款级. */
    ECONOMIC_ITEM("economic-item", 5),
    /** 支出经济分类, any level. */
    ECONOMIC_CODE("economic-code", 3, 5);

    static final String CLASSIFICATION = "org.mingce.classification";

    private final String name;
    private final List<Integer> lengths;

    CodeFormat(String name, Integer... lengths) {
        this.name = name;
        this.lengths = List.of(lengths);
    }

    @Override
    public String getName() {
        return name;
    }

    public static Optional<CodeFormat> named(String name) {
        for (CodeFormat format : values()) {
            if (format.name.equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean matches(ExecutionContext execution, ValidationContext validation, JsonNode value) {
        String code = value.asText();
        Classification names = (Classification) execution.getCollectorContext().get(CLASSIFICATION);
        return names == null || !isDigits(code) || isLong(code) && missing(code, names).isEmpty();
    }

    /** Whether the code has the digits of its level. */
    public boolean isLong(String code) {
        return lengths.contains(code.length());
    }

    /** The first of the code's levels (类, 款, 项) that has no name; empty when all have. */
    public Optional<String> missing(String code, Classification names) {
        Map<String, String> known = names(names);
        for (int length = 3; length <= code.length(); length += 2) {
            if (!known.containsKey(code.substring(0, length))) {
                return Optional.of(code.substring(0, length));
            }
        }
        return Optional.empty();
    }

    /** The names it judges by. */
    public Map<String, String> names(Classification names) {
        return name.startsWith("functional") ? names.functional() : names.economic();
    }

    public static boolean isDigits(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
