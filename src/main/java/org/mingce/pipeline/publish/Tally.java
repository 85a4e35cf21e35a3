package org.mingce.pipeline.publish;

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
    public static Tally of(Collection<Diagnostic> diagnostics) {
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
}
