package org.mingce.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing a person should know or mend. A value: stages collect diagnostics, only {@code cli} prints them.
 *
 * @param severity how grave it is
 * @param code     stable, short and in English, for instance {@code yaml.unknown-key}
 * @param position where it is, or {@code null} where no file has to do with it
 * @param message  what is wrong, one sentence in Chinese without a final full stop
 * @param hints    what to do about it, each a sentence in Chinese; may be empty
 * @param lines    lines of a source file to be pasted where the last hint says; may be empty
 */
public record Diagnostic(Severity severity, String code, Position position, String message, List<String> hints,
                         List<String> lines) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(Diagnostic::position, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        hints = List.copyOf(hints);
        lines = List.copyOf(lines);
    }

    /** One that has nothing to paste. */
    public Diagnostic(Severity severity, String code, Position position, String message, List<String> hints) {
        this(severity, code, position, message, hints, List.of());
    }

    /** An error at a place, with what to do. */
    public static Diagnostic error(String code, Position position, String message, String... hints) {
        return new Diagnostic(Severity.ERROR, code, position, message, List.of(hints));
    }

    /** A warning at a place, with what to do. */
    public static Diagnostic warning(String code, Position position, String message, String... hints) {
        return new Diagnostic(Severity.WARNING, code, position, message, List.of(hints));
    }

    /** A note at a place. */
    public static Diagnostic note(String code, Position position, String message, String... hints) {
        return new Diagnostic(Severity.NOTE, code, position, message, List.of(hints));
    }

    /** The same with lines to paste. */
    public Diagnostic withLines(List<String> pasted) {
        return new Diagnostic(severity, code, position, message, hints, pasted);
    }

    /** Whether this is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The worst first, then by place. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
