package org.mingce.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Severity;
import org.mingce.model.facts.Compared;
import org.mingce.model.facts.FactChecks;
import org.mingce.model.facts.FactNeed;
import org.mingce.model.facts.FactPair;
import org.mingce.model.facts.FactPair.Sense;
import org.mingce.model.facts.FactRelation;
import org.mingce.model.facts.Operand;
import org.mingce.yaml.Problems;

/** What a merged schema says under {@code x-checks}, once that keeps to its own schema. */
final class FactChecksReader {

    /** The key in a section's or an annex's schema. */
    static final String KEY = "x-checks";

    private static final Map<String, Sense> SENSES = Map.of("equals", Sense.EQUAL, "atMost", Sense.AT_MOST,
            "zeroWith", Sense.ZERO_WITH, "zeroWhen", Sense.ZERO_WHEN);

    private final MapNode root;
    private final MapNode rules;
    private final OperandReader operands;
    private final FormChecksReader forms;
    private final Problems problems;

    /**
     * @param schema    the merged schema
     * @param rules     what {@code templates/rules.yaml} says of rules that several schemas share, by code
     * @param addresses the cells of the tables
     */
    FactChecksReader(MapNode schema, MapNode rules, Addresses addresses, Problems problems) {
        this.root = schema.map(KEY).orElse(MapNode.empty(schema.position()));
        this.rules = rules;
        this.operands = new OperandReader(addresses, new FactPaths(schema), problems);
        this.forms = new FormChecksReader(operands);
        this.problems = problems;
    }

    FactChecks read() {
        return new FactChecks(maps(root, "needs").map(this::need).toList(),
                maps(root, "compares").map(this::compared).toList(),
                maps(root, "relations").map(this::relation).toList(), root.text("term"),
                root.map("scores").map(forms::scores),
                root.map("targets").map(forms::targets), root.map("listed").map(forms::listed),
                root.map("breakdown").map(forms::breakdown),
                operands.operands(root.get("economicNames"), List.of()).stream()
                        .map(Operand::path).toList());
    }

    private static Stream<MapNode> maps(MapNode map, String key) {
        return map.list(key).stream().filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    private FactNeed need(MapNode map) {
        List<String> each = map.text("each").map(OperandReader::path).orElse(List.of());
        return new FactNeed(operands.operands(map.get("all"), each), operands.operands(map.get("when"), each),
                operands.operands(map.get("known"), each), map.text("each").map(OperandReader::path), text(map, "row"),
                text(map, "finds"), text(map, "advice"));
    }

    private Compared compared(MapNode map) {
        return new Compared(text(map, "what"), operand(map, "amount", List.of()), operand(map, "with", List.of()),
                paths(map, "reason"),
                is(map, "byParts"), is(map, "expected"));
    }

    private static List<List<String>> paths(MapNode map, String key) {
        return DeclarationReader.texts(map, key).stream().map(OperandReader::path).toList();
    }

    private FactRelation relation(MapNode map) {
        String code = text(map, "code");
        MapNode said = rules.map(code).orElse(MapNode.empty(map.position()));
        if (map.text("say").or(() -> said.text("say")).isEmpty()) {
            problems.error("facts.unsaid", map.position(), code);
        }
        List<MapNode> pairs = maps(map, "pairs").toList();
        return new FactRelation(code, severity(map.text("severity").or(() -> said.text("severity")).orElse("error")),
                map.text("say").or(() -> said.text("say")).orElse(""),
                map.text("source").or(() -> said.text("source")).orElse(""),
                (pairs.isEmpty() && map.get("this").isPresent() ? List.of(map) : pairs).stream()
                        .map(pair -> pair(pair, map)).toList(),
                maps(map, "needs").map(this::need).toList());
    }

    private FactPair pair(MapNode map, MapNode relation) {
        List<String> each = map.text("each").map(OperandReader::path).orElse(List.of());
        String sense = SENSES.keySet().stream().sorted().filter(key -> map.get(key).isPresent()).findFirst()
                .orElse("equals");
        return new FactPair(operand(map, "this", each), operand(map, sense, each), SENSES.get(sense),
                map.text("each").map(OperandReader::path), text(map, "what"), text(map, "with"), text(map, "row"),
                text(map, "unit"), operands.operands(map.get("when"), each), text(map.over(relation), "finds"),
                text(map.over(relation), "advice"));
    }

    private Operand operand(MapNode map, String key, List<String> each) {
        Optional<Node> node = map.get(key);
        return node.map(found -> operands.operand(found, each)).orElse(Operand.of(Operand.Kind.SUM, List.of()));
    }

    private static Severity severity(String name) {
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String text(MapNode map, String key) {
        return map.text(key).orElse("");
    }

    private static boolean is(MapNode map, String key) {
        return map.text(key).filter("true"::equals).isPresent();
    }
}
