package org.mingce.model;

/** The unit in which a source file or an official table states amounts. */
public enum Unit {
    /** 元. */
    YUAN("元", 0),
    /** 万元, ten thousand 元. */
    WAN_YUAN("万元", 4);

    private final String label;
    private final int shift;

    Unit(String label, int shift) {
        this.label = label;
        this.shift = shift;
    }

    /** The unit as it is written in sources and on tables. */
    public String label() {
        return label;
    }

    /** How many decimal places lie between this unit and 元. */
    int shift() {
        return shift;
    }

    /**
     * The unit that is written so.
     *
     * @throws IllegalArgumentException if there is none; sources are checked against their schema before
     */
    public static Unit labelled(String label) {
        for (Unit unit : values()) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit is labelled " + label);
    }
}
