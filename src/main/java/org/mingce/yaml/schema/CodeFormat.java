package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.ValidationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static final int CLASS_DIGITS = 3;
    private static final int LEVEL_DIGITS = 2;

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

    /** Those of the code's levels (类, 款, 项) that have no name, the highest first. */
    public List<String> missing(String code, Classification names) {
        Map<String, String> known = names(names);
        return IntStream.iterate(CLASS_DIGITS, length -> length <= code.length(), length -> length + LEVEL_DIGITS)
                .mapToObj(length -> code.substring(0, length)).filter(level -> !known.containsKey(level)).toList();
    }

    /** The names it judges by. */
    public Map<String, String> names(Classification names) {
        return name.startsWith("functional") ? names.functional() : names.economic();
    }

    public static boolean isDigits(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
