package org.mingce.check.rule;

/**
 * The two values that don't agree, as they are printed, with their unit. Any part may be empty.
 *
 * @param stated     what stands there
 * @param expected   what would have to stand there
 * @param difference the first less the second
 */
public record Values(String stated, String expected, String difference) {

    /** No values. */
    public static final Values NONE = new Values("", "", "");
}
