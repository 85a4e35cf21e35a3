package org.mingce.pipeline;

import java.util.Collection;
import org.mingce.model.Diagnostic;
import org.mingce.model.Severity;

/**
 * How many diagnostics a booklet has.
 *
 * @param errors   errors
 * @param warnings warnings
 * @param notes    notes
 */
public record Tally(int errors, int warnings, int notes) {

    /** Of these diagnostics. */
    static Tally of(Collection<Diagnostic> diagnostics) {
        return new Tally(count(diagnostics, Severity.ERROR), count(diagnostics, Severity.WARNING),
                count(diagnostics, Severity.NOTE));
    }

    private static int count(Collection<Diagnostic> diagnostics, Severity severity) {
        return (int) diagnostics.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }

    /** Whether there is something that should be looked at: an error or a warning. */
    public boolean hasFindings() {
        return errors + warnings > 0;
    }

    /** Whether findings as grave as these keep a booklet back. */
    boolean meets(FailOn failOn) {
        return switch (failOn) {
            case NEVER -> false;
            case ERROR -> errors > 0;
            case WARNING -> hasFindings();
        };
    }
}
