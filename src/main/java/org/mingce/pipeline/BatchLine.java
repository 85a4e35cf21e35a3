package org.mingce.pipeline;

import java.util.List;
import java.util.Optional;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.publish.Tally;

/**
 * What a batch remembers of one booklet.
 *
 * @param department the department's id
 * @param year       the fiscal year
 * @param name       the department's name; empty when its data could not be read
 * @param status     how it ended
 * @param tally      how many diagnostics
 * @param worst      the worst diagnostic
 * @param edits      each published file that a person had edited and the run has replaced, and where it is kept
 * @param causes     the exceptions behind a failure, for a trace
 * @param millis     how long it took
 */
public record BatchLine(String department, int year, Optional<String> name, Status status, Tally tally,
                        Optional<Diagnostic> worst, List<Diagnostic> edits, List<Throwable> causes, long millis) {

    static BatchLine of(BookletResult result, long millis) {
        return new BatchLine(result.request().department(), result.request().year(), result.name(), result.status(),
                result.tally(), result.diagnostics().stream().findFirst(),
                result.diagnostics().stream().filter(said -> said.code().equals(BookletRun.EDITED)).toList(),
                result.causes(), millis);
    }
}
