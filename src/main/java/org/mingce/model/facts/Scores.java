package org.mingce.model.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a form has weights (分值), scores (得分) and grades (等级).
 *
 * @param rows        the path of the indicators that have them
 * @param name        the key of an indicator's name
 * @param weight      the key of its weight
 * @param score       the key of its score
 * @param full        what all weights come to
 * @param others      weights that stand elsewhere
 * @param totalWeight the path of a stated sum of weights; empty where forms state none
 * @param totalScore  the path of a stated total score; empty where forms state none
 * @param grades      the path of the grades, from the highest down; empty where forms have none
 * @param from        the key of a grade's lowest score
 * @param execution   the score that follows from a rate of execution; empty where forms have none
 */
public record Scores(List<String> rows, String name, String weight, String score, BigDecimal full,
                     List<Operand> others, Optional<Operand> totalWeight, Optional<Operand> totalScore,
                     Optional<List<String>> grades, String from, Optional<Execution> execution) {

    /**
     * 得分 = 分值 × 执行率.
     *
     * @param weight   the weight
     * @param executed what was spent (全年执行数)
     * @param budget   the budget (全年预算数)
     */
    public record Execution(Operand weight, Operand executed, Operand budget) {
    }

    public Scores {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }
}
