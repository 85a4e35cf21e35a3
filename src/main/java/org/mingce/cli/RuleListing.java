package org.mingce.cli;

import java.util.List;
import org.mingce.check.rule.Rule;
import org.mingce.model.Messages;

/** Prints the catalogue of rules, one a line, with where each comes from. */
final class RuleListing {

    private final Messages messages = Messages.of(RuleListing.class);
    private final List<Rule> rules;

    RuleListing(List<Rule> rules) {
        this.rules = rules;
    }

    void print(Printer out) {
        int width = rules.stream().mapToInt(rule -> rule.code().length()).max().orElse(0);
        for (Rule rule : rules) {
            out.line(messages.text("severity." + rule.severity()) + "  " + rule.code()
                    + " ".repeat(width - rule.code().length()) + "  "
                    + messages.text("rules.rule", rule.statement(), rule.source()));
        }
        out.line(messages.text("rules.count", rules.size()));
    }
}
