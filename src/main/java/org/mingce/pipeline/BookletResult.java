package org.mingce.pipeline;

import java.util.List;
import java.util.Optional;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.publish.BookletRecord;
import org.mingce.pipeline.publish.Tally;
import org.mingce.pipeline.publish.WrittenFile;

/**
 * What became of one booklet.
 *
 * @param request     what was asked for
 * @param name        the department's name; empty when its data could not be read
 * @param status      how it ended
 * @param files       what was published, in the order of the formats; empty unless published
 * @param diagnostics everything there is to say, the worst first; empty where nothing had to be made
 * @param tally       how many diagnostics; where nothing had to be made, those of the run that made the booklet
 * @param causes      the exceptions behind diagnostics of failures, for a trace
 */
public record BookletResult(Request request, Optional<String> name, Status status, List<WrittenFile> files,
                            List<Diagnostic> diagnostics, Tally tally, List<Throwable> causes) {

    /** How a run ended. */
    public enum Status {
        /** All files asked for are in place. */
        PUBLISHED,
        /** All files asked for were in place, and what they are made of has not changed. */
        UNCHANGED,
        /** It was only to be checked, and may be published. */
        CHECKED,
        /** Data that it can't be made without are still missing; what was published before is untouched. */
        NOT_READY,
        /** Data or templates must be mended first; what was published before is untouched. */
        REFUSED,
        /** The machine or the program failed; what was published before is untouched. */
        FAILED
    }

    public BookletResult {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
        causes = List.copyOf(causes);
    }

    /** A run's result, its diagnostics counted. */
    public BookletResult(Request request, Optional<String> name, Status status, List<WrittenFile> files,
                         List<Diagnostic> diagnostics, List<Throwable> causes) {
        this(request, name, status, files, diagnostics, Tally.of(diagnostics), causes);
    }

    /** A booklet that need not be made again. */
    static BookletResult unchanged(Request request, BookletRecord made) {
        return new BookletResult(request, Optional.of(made.name()), Status.UNCHANGED, List.of(), List.of(),
                made.tally(),
                List.of());
    }
}
