package org.mingce.cli;

import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult;

/** What a script learns of a run. */
enum ExitStatus {
    /** Done; findings may have been reported. */
    OK(0),
    /** Data or templates must be mended, or findings are as grave as {@code fail-on} says. */
    REFUSED(1),
    /** The command can't be understood. */
    USAGE(2),
    /** The machine (disk, permissions) or the program failed. */
    FAILED(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The graver of the two. */
    ExitStatus or(ExitStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The status that says what kept a page from being written; {@code OK} where nothing did. */
    static ExitStatus of(List<Diagnostic> problems) {
        if (problems.stream().noneMatch(Diagnostic::isError)) {
            return OK;
        }
        return problems.stream().anyMatch(problem -> problem.code().startsWith("io.")) ? FAILED : REFUSED;
    }

    /** The status that says how a booklet ended. */
    static ExitStatus of(BookletResult.Status status) {
        return switch (status) {
            case PUBLISHED, UNCHANGED, CHECKED -> OK;
            case NOT_READY, REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }
}
