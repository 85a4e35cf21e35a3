package org.mingce.pipeline;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.model.Unit;
import org.mingce.source.DepartmentName;

/**
 * What an import is asked for.
 *
 * @param files      the spreadsheets, or one published booklet
 * @param department the department's id, the name of its folder, which need not exist
 * @param year       the fiscal year into whose folder the drafts go
 * @param as         what the spreadsheets are
 * @param region     the region of a department that is new; empty where the command names none
 * @param unit       what amounts are in, where the spreadsheets don't say it
 * @param overwrite  whether files that exist are replaced
 * @param changes    the marks of the changes of a Word file that alone are written; empty for all
 */
public record ImportRequest(List<Path> files, String department, int year, As as, Optional<String> region,
                            Optional<Unit> unit, boolean overwrite, Set<String> changes) {

    /** What spreadsheets are to the year. */
    public enum As {
        /** Its own final accounts. */
        ACCOUNTS("accounts"),
        /** Last year's final accounts. */
        PREVIOUS("previous"),
        /** Its initial budget. */
        BUDGET("budget");

        private final String key;

        As(String key) {
            this.key = key;
        }

        /** The name in the command, and of the file. */
        public String key() {
            return key;
        }
    }

    public ImportRequest {
        files = List.copyOf(files);
        changes = Collections.unmodifiableSet(new LinkedHashSet<>(changes));
    }

    /** Whether a department's folder may be called so: the import refuses other names. */
    public static boolean isDepartment(String name) {
        return DepartmentName.is(name);
    }
}
