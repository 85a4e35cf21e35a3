package org.mingce.cli;

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

    /** The status that says how a booklet ended. */
    static ExitStatus of(BookletResult.Status status) {
        return switch (status) {
            case PUBLISHED, CHECKED -> OK;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }
}
