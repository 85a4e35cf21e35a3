package org.mingce.check.rule;

import java.util.Objects;
import org.mingce.model.Messages;

/**
 * What people read about a rule, in Chinese. Those of rules in Java stand in the messages of their room under the
 * rule's code with {@code .holds}, {@code .source}, {@code .why}, {@code .bad}, {@code .good} and {@code .do}.
 *
 * @param holds  what must hold, one sentence without a final full stop
 * @param source where the rule comes from: a table, a regulation, a published mistake
 * @param why    what goes wrong where it does not hold, one sentence without a final full stop
 * @param bad    an example that the rule finds
 * @param good   the same, put right
 * @param advice what to do about a finding
 */
public record Guide(String holds, String source, String why, String bad, String good, String advice) {

    public Guide {
        Objects.requireNonNull(holds, "holds");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(bad, "bad");
        Objects.requireNonNull(good, "good");
        Objects.requireNonNull(advice, "advice");
    }

    /**
     * The guide to the rule of that code.
     *
     * @throws IllegalArgumentException if one of its texts is missing
     */
    static Guide of(Messages messages, String code) {
        return new Guide(messages.text(code + ".holds"), messages.text(code + ".source"), messages.text(code + ".why"),
                messages.text(code + ".bad"), messages.text(code + ".good"), messages.outline(code + ".do"));
    }
}
