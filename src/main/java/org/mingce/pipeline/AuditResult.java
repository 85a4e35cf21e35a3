package org.mingce.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingce.check.audit.Inspection;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.publish.Tally;

/**
 * What an audit found in one document.
 *
 * @param request     what was asked for
 * @param name        the department that the document names; empty where it could not be read
 * @param year        the fiscal year; 0 where none was found
 * @param edition     the name of the edition that it follows; empty where none is known
 * @param status      how it ended
 * @param findings    where the findings were written
 * @param inspection  the items of the bureau's form; none where it could not be read
 * @param diagnostics all that there is to say, the worst first
 * @param causes      the exceptions behind a failure, for a trace
 */
public record AuditResult(AuditRequest request, Optional<String> name, int year, Optional<String> edition,
                          Status status, Optional<Path> findings, List<Inspection.Item> inspection,
                          List<Diagnostic> diagnostics,
                          List<Throwable> causes) {

    /** How an audit ended. */
    public enum Status {
        /** The document was read, and its findings are milder than asked for. */
        PASSED,
        /** The document was read, and has findings as grave as {@code fail-on} says. */
        REJECTED,
        /** The document could not be read. */
        UNREADABLE,
        /** The machine or the program failed. */
        FAILED
    }

    public AuditResult {
        diagnostics = List.copyOf(diagnostics);
        causes = List.copyOf(causes);
    }

    /** How many diagnostics of each severity. */
    public Tally tally() {
        return Tally.of(diagnostics);
    }
}
