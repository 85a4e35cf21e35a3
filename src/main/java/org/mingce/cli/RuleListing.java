package org.mingce.cli;

import java.io.PrintStream;
import java.util.List;
import org.mingce.check.rule.Rule;
import org.mingce.model.Severity;

/** Prints the catalogue of rules, one a line, with where each comes from. */
final class RuleListing {

    private final List<Rule> rules;

    RuleListing(List<Rule> rules) {
        this.rules = rules;
    }

    void print(PrintStream out) {
        int width = rules.stream().mapToInt(rule -> rule.code().length()).max().orElse(0);
        for (Rule rule : rules) {
            out.println(label(rule.severity()) + "  " + rule.code() + " ".repeat(width - rule.code().length()) + "  "
                    + rule.statement() + "（" + rule.source() + "）");
        }
        out.println("共 " + rules.size() + " 条规则");
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTE -> "提示";
        };
    }
}
