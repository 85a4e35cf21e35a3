package org.mingce.model.table;

import java.util.List;
import java.util.Optional;

/** The rows of codes that a side of a table has, by classification and deepest level. */
public enum Codes {
    /** Named rows only. */
    NONE("none"),
    /** 支出功能分类, classes (类) only. */
    FUNCTIONAL_CLASS("functional.class", 3),
    /** 支出功能分类, down to items (类, 款, 项). */
    FUNCTIONAL_ITEM("functional.item", 3, 5, 7),
    /** 支出部门经济分类, groups and their items (类, 款). */
    ECONOMIC_ITEM("economic.item", 3, 5);

    private final String key;
    private final List<Integer> digits;

    Codes(String key, Integer... digits) {
        this.key = key;
        this.digits = List.of(digits);
    }

    /** The name in declarations. */
    public String key() {
        return key;
    }

    /** How many digits a code has at each level, the highest level first. */
    public List<Integer> digits() {
        return digits;
    }

    /** How many digits a code of the deepest level has. */
    public int deepest() {
        return digits.get(digits.size() - 1);
    }

    /** Whether parents are the sum of their children here. */
    public boolean isTree() {
        return digits.size() > 1;
    }

    /** Whether the codes are of the economic classification. */
    public boolean isEconomic() {
        return this == ECONOMIC_ITEM;
    }

    /** The codes of that name; empty when there are none. */
    public static Optional<Codes> keyed(String key) {
        return List.of(values()).stream().filter(codes -> codes.key.equals(key)).findFirst();
    }
}
