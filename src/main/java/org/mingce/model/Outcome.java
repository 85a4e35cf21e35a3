package org.mingce.model;

import java.util.List;
import java.util.Objects;

/**
 * What a stage made and what it has to say: the two travel together.
 *
 * @param value       what was made; {@code null} when an error made that impossible
 * @param diagnostics everything that was noticed, in the order of noticing
 * @param <T>         what the stage makes
 */
public record Outcome<T>(T value, List<Diagnostic> diagnostics) {

    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }

    /** A value and nothing to say. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Objects.requireNonNull(value, "value"), List.of());
    }

    /** No value, and why. */
    public static <T> Outcome<T> failed(List<Diagnostic> diagnostics) {
        return new Outcome<>(null, diagnostics);
    }

    /** Whether any diagnostic is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
