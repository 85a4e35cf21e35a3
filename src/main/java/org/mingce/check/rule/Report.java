package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/** Collects the findings of one rule. */
public final class Report {

    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();

    Report(Rule rule) {
        this.rule = rule;
    }

    /** Begins a finding; it counts once {@link Draft#says} closes it. */
    public Draft at(Position position) {
        return new Draft(position);
    }

    /** How grave a breach of the rule is. */
    public Severity severity() {
        return rule.severity();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A finding in the making. */
    public final class Draft {

        private final Position position;
        private Place place = Place.NONE;
        private Values values = Values.NONE;
        private Severity severity = rule.severity();
        private String computation = "";

        private Draft(Position position) {
            this.position = position;
        }

        /** Where in the booklet it shows. */
        public Draft in(Place where) {
            this.place = where;
            return this;
        }

        /** The two values and the first less the second, as printed. */
        public Draft values(String stated, String expected, String difference) {
            this.values = new Values(stated, expected, difference);
            return this;
        }

        /** How the expected value comes about. */
        public Draft because(String text) {
            this.computation = text;
            return this;
        }

        /** Another gravity than the rule's. */
        public Draft as(Severity other) {
            this.severity = other;
            return this;
        }

        /** Closes the finding with the message that has the rule's code for its key, and the rule's advice. */
        public void tells(Object... arguments) {
            tell(rule.code(), arguments);
        }

        /**
         * Closes the finding with another of the rule's messages, {@code code/variant}; the advice is the variant's own
         * where it has one ({@code code/variant.do}), else the rule's.
         */
        public void tellsAs(String variant, Object... arguments) {
            tell(rule.code() + "/" + variant, arguments);
        }

        private void tell(String key, Object... arguments) {
            Messages messages = rule.messages();
            String own = key + ".do";
            says(messages.text(key, arguments),
                    messages.text(messages.has(own) ? own : rule.code() + ".do", arguments));
        }

        /** Closes the finding with sentences that a declaration has. */
        public void says(String message, String advice) {
            findings.add(new Finding(rule.code(), severity, position, place, message, values, computation, advice,
                    ""));
        }
    }
}
