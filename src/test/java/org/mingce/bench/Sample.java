package org.mingce.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Several measurements of one thing.
 *
 * @param values sorted
 */
record Sample(double... values) {

    Sample {
        values = values.clone();
        Arrays.sort(values);
    }

    double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Median, least and most, for instance {@code 1.32 s (1.30–1.41, n = 5)}. */
    String text(String unit) {
        return String.format(Locale.ROOT, "%.2f %s (%.2f–%.2f, n = %d)", median(), unit, values[0],
                values[values.length - 1], values.length);
    }
}
