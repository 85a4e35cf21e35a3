package org.mingce.pipeline;

/**
 * A new year that is asked for.
 *
 * @param department the department's id
 * @param year       the new fiscal year
 * @param overwrite  whether files of that year that exist are replaced
 */
public record NewYearRequest(String department, int year, boolean overwrite) {
}
