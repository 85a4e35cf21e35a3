package org.mingce.check.rule;

import java.util.List;
import java.util.Objects;
import org.mingce.model.Messages;
import org.mingce.model.Severity;

/**
 * One thing that must hold.
 *
 * @param code     stable, in English, for instance {@code table.expenditure-across}
 * @param severity how grave a breach is, where rounding does not explain it
 * @param guide    what people read about it
 * @param messages what its findings say: the texts of its room
 * @param check    finds the breaches
 */
public record Rule(String code, Severity severity, Guide guide, Messages messages, Check check) {

    /** Finds the breaches of one rule. */
    @FunctionalInterface
    public interface Check {

        /** Reports every breach, in the order of the sources. */
        void check(Subject subject, Report report);
    }

    public Rule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(guide, "guide");
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(check, "check");
    }

    /** A rule whose breach is an error; its guide stands in the messages of its room. */
    public static Rule error(Messages messages, String code, Check check) {
        return new Rule(code, Severity.ERROR, Guide.of(messages, code), messages, check);
    }

    /** A rule whose breach is a warning; its guide stands in the messages of its room. */
    public static Rule warning(Messages messages, String code, Check check) {
        return new Rule(code, Severity.WARNING, Guide.of(messages, code), messages, check);
    }

    /** A rule whose breach is a note; its guide stands in the messages of its room. */
    public static Rule note(Messages messages, String code, Check check) {
        return new Rule(code, Severity.NOTE, Guide.of(messages, code), messages, check);
    }

    /** What must hold, one sentence in Chinese without a final full stop. */
    public String statement() {
        return guide.holds();
    }

    /** Where the rule comes from, in Chinese: a table, a regulation, a published mistake. */
    public String source() {
        return guide.source();
    }

    /** The breaches, in the order of the sources. */
    public List<Finding> check(Subject subject) {
        Report report = new Report(this);
        check.check(subject, report);
        return report.findings();
    }
}
