package org.mingce.source;

import java.util.Locale;
import java.util.Set;

/** The name of a department's folder, in the data and in the output: no name that either has for something else. */
public final class DepartmentName {

    /** What stands in {@code output} and in its {@code review} among the departments. */
    private static final Set<String> TAKEN = Set.of(SharedData.FOLDER, "review", "audit");

    private DepartmentName() {
    }

    /** Whether a folder of a department may be called so. */
    public static boolean is(String name) {
        return PlainName.is(name) && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
