package org.mingce.check;

import java.util.ArrayList;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * A breach of a rule.
 *
 * @param code        the rule's
 * @param severity    the rule's, or less where rounding explains the difference
 * @param position    where in the sources
 * @param place       where in the booklet, in the official words: 公开05表 · 一般公共服务支出 · 小计; may be empty
 * @param message     what is wrong, with the values, in Chinese
 * @param computation how the expected value comes about; may be empty
 * @param advice      what to do, in Chinese
 */
public record Finding(String code, Severity severity, Position position, String place, String message,
                      String computation, String advice) {

    /** The finding in the form in which the console prints everything. */
    public Diagnostic diagnostic() {
        List<String> hints = new ArrayList<>();
        if (!computation.isEmpty()) {
            hints.add("计算：" + computation);
        }
        if (!advice.isEmpty()) {
            hints.add(advice);
        }
        return new Diagnostic(severity, code, position, place.isEmpty() ? message : place + "：" + message, hints);
    }
}
