package org.mingce.pipeline;

import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Severity;
import org.mingce.pipeline.publish.Tally;

/** From which severity on findings keep a booklet from being published. */
public enum FailOn {
    /** Findings never do. */
    NEVER(null),
    /** Errors do. */
    ERROR(Severity.ERROR),
    /** Errors and warnings do. */
    WARNING(Severity.WARNING);

    private final Severity mildest;

    FailOn(Severity mildest) {
        this.mildest = mildest;
    }

    /** The stricter of the two. */
    public FailOn or(FailOn other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether findings as many as these keep a booklet back. */
    boolean isMetBy(Tally tally) {
        return switch (this) {
            case NEVER -> false;
            case ERROR -> tally.errors() > 0;
            case WARNING -> tally.hasFindings();
        };
    }

    /** Whether any of the findings keeps the booklet back. */
    boolean isMetBy(List<Diagnostic> findings) {
        return mildest != null && findings.stream().anyMatch(finding -> finding.severity().compareTo(mildest) <= 0);
    }
}
