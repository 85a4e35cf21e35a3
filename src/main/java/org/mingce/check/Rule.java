package org.mingce.check;

import java.util.List;
import org.mingce.model.Severity;

/** One thing that must hold. */
public interface Rule {

    /** Stable, in English, for instance {@code table.stated-differs}. */
    String code();

    /** How grave a breach is, where rounding does not explain it. */
    Severity severity();

    /** What must hold, one sentence in Chinese. */
    String statement();

    /** Where the rule comes from, in Chinese: a table, a standard, a clause. */
    String source();

    /** The breaches, in the order of the sources. */
    List<Finding> check(Subject subject);
}
