package org.mingce.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the year's classification codes (政府收支分类科目) together with those a department adds.
 *
 * @param functional 支出功能分类: class (3 digits), section (5) and item (7) to name
 * @param economic   支出部门经济分类: group (3 digits) and item (5) to name
 */
public record Classification(Map<String, String> functional, Map<String, String> economic) {

    /** The name of a functional code; empty when it is unknown. */
    public Optional<String> functionalName(String code) {
        return Optional.ofNullable(functional.get(code));
    }

    /** The name of an economic code; empty when it is unknown. */
    public Optional<String> economicName(String code) {
        return Optional.ofNullable(economic.get(code));
    }

    /** All economic codes, a group before its items. */
    public List<String> economicCodes() {
        return economic.keySet().stream().sorted().toList();
    }
}
