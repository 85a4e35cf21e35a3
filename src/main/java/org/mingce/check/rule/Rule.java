package org.mingce.check.rule;

import java.util.List;
import java.util.Objects;
import org.mingce.model.Severity;

/**
 * One thing that must hold.
 *
 * @param code      stable, in English, for instance {@code table.expenditure-across}
 * @param severity  how grave a breach is, where rounding does not explain it
 * @param statement what must hold, one sentence in Chinese without a final full stop
 * @param source    where the rule comes from, in Chinese: a table, a regulation, a published mistake
 * @param check     finds the breaches
 */
public record Rule(String code, Severity severity, String statement, String source, Check check) {

    /** Finds the breaches of one rule. */
    @FunctionalInterface
    public interface Check {

        /** Reports every breach, in the order of the sources. */
        void check(Subject subject, Report report);
    }

    public Rule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(check, "check");
    }

    /** A rule whose breach is an error. */
    public static Rule error(String code, String statement, String source, Check check) {
        return new Rule(code, Severity.ERROR, statement, source, check);
    }

    /** A rule whose breach is a warning. */
    public static Rule warning(String code, String statement, String source, Check check) {
        return new Rule(code, Severity.WARNING, statement, source, check);
    }

    /** A rule whose breach is a note. */
    public static Rule note(String code, String statement, String source, Check check) {
        return new Rule(code, Severity.NOTE, statement, source, check);
    }

    /** The breaches, in the order of the sources. */
    public List<Finding> check(Subject subject) {
        Report report = new Report(this);
        check.check(subject, report);
        return report.findings();
    }
}
