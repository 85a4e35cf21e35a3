package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * A breach of a rule.
 *
 * @param code        the rule's
 * @param severity    the rule's, or a note where rounding explains the difference or a waiver accepts it
 * @param position    where in the sources; {@code null} where no file has to do with it
 * @param place       where in the booklet
 * @param message     what is wrong, with the values, one sentence in Chinese without a final full stop
 * @param values      the two values; {@link Values#NONE} where there are none to compare
 * @param computation how the expected value comes about; may be empty
 * @param advice      what to do, in Chinese
 * @param waiver      the reason for which a waiver accepts the finding; empty where none does
 */
public record Finding(String code, Severity severity, Position position, Place place, String message, Values values,
                      String computation, String advice, String waiver) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::position, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.place().toString())
            .thenComparing(Finding::message);

    /** What another stage has to say, among the findings. */
    public static Finding of(Diagnostic diagnostic) {
        return new Finding(diagnostic.code(), diagnostic.severity(), diagnostic.position(), Place.NONE,
                diagnostic.message(), Values.NONE, "", String.join("；", diagnostic.hints()), "");
    }

    /** The finding in the form in which the console prints everything. */
    public Diagnostic diagnostic() {
        List<String> hints = new ArrayList<>();
        if (!computation.isEmpty()) {
            hints.add("计算：" + computation);
        }
        if (!waiver.isEmpty()) {
            hints.add("已说明：" + waiver);
        }
        if (!advice.isEmpty()) {
            hints.add(advice);
        }
        String where = place.toString();
        return new Diagnostic(severity, code, position, where.isEmpty() ? message : where + "：" + message, hints);
    }

    /** The finding as a note, accepted for a reason. */
    public Finding waived(String reason) {
        return new Finding(code, Severity.NOTE, position, place, message, values, computation, advice, reason);
    }

    /** The worst first, then by place. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
