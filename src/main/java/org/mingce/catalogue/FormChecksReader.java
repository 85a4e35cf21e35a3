package org.mingce.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.MapNode;
import org.mingce.model.TextNode;
import org.mingce.model.facts.Breakdown;
import org.mingce.model.facts.Listed;
import org.mingce.model.facts.Operand;
import org.mingce.model.facts.Scores;
import org.mingce.model.facts.Targets;

/** What {@code x-checks} says of forms: scores, targets, lists of other annexes, amounts broken down in words. */
final class FormChecksReader {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final List<String> ROOT = List.of();

    private final OperandReader operands;

    FormChecksReader(OperandReader operands) {
        this.operands = operands;
    }

    Scores scores(MapNode map) {
        return new Scores(path(map, "rows"), key(map, "name"), key(map, "weight"), key(map, "score"),
                map.get("full").map(TextNode.class::cast).flatMap(TextNode::number).orElse(HUNDRED),
                operands.operands(map.get("others"), ROOT), operand(map, "totalWeight"), operand(map, "totalScore"),
                map.text("grades").map(OperandReader::path), key(map, "from"),
                map.map("execution").flatMap(this::execution));
    }

    private Optional<Scores.Execution> execution(MapNode map) {
        return operand(map, "weight").flatMap(weight -> operand(map, "executed").flatMap(executed ->
                operand(map, "budget").map(budget -> new Scores.Execution(weight, executed, budget))));
    }

    Targets targets(MapNode map) {
        return new Targets(path(map, "groups"), path(map, "rows"), key(map, "name"), key(map, "target"),
                key(map, "actual"), key(map, "score"), key(map, "weight"), operand(map, "cost"),
                operands.operands(map.get("budgets"), ROOT), operand(map, "executed"));
    }

    /** The other kind's facts are not those of this schema: they are read when both are there. */
    Listed listed(MapNode map) {
        Operand amount = map.get("theirAmount").map(operands::elsewhere)
                .orElse(Operand.of(Operand.Kind.SUM, List.of()));
        return new Listed(key(map, "kind"), path(map, "entries"), key(map, "name"), key(map, "amount"),
                path(map, "theirName"), amount);
    }

    Breakdown breakdown(MapNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.map("texts").ifPresent(named -> named.entries()
                .forEach(entry -> texts.put(entry.key(), DeclarationReader.text(entry.value()))));
        return new Breakdown(path(map, "each"), key(map, "name"), key(map, "amount"), texts);
    }

    private Optional<Operand> operand(MapNode map, String key) {
        return map.get(key).map(node -> operands.operand(node, ROOT));
    }

    private static List<String> path(MapNode map, String key) {
        return map.text(key).map(OperandReader::path).orElse(List.of());
    }

    private static String key(MapNode map, String key) {
        return map.text(key).orElse("");
    }
}
