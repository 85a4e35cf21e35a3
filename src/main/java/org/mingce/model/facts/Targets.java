package org.mingce.model.facts;

import java.util.List;
import java.util.Optional;

/**
 * Where a form has indicators with targets (指标值).
 *
 * @param groups the path of the groups of indicators, whose {@code name} says of which kind they are: 时效, 成本 …
 * @param rows   the path of the indicators below a group
 * @param name   the key of the name of groups and indicators
 * @param target the key of the target
 * @param actual the key of what was reached; empty where forms say nothing of it
 * @param score  the key of the score; empty where there is none
 * @param weight the key of the weight; empty where there is none
 * @param cost   the amount that a target for the whole cost must equal; empty where there is none
 * @param budgets  the form's own budgets; where a target is one of them, what was reached is {@code executed}
 * @param executed what the form says was spent; empty where forms say nothing of it
 */
public record Targets(List<String> groups, List<String> rows, String name, String target, String actual, String score,
                      String weight, Optional<Operand> cost, List<Operand> budgets, Optional<Operand> executed) {

    public Targets {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        budgets = List.copyOf(budgets);
    }
}
