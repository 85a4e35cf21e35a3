package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.model.facts.Operand;
import org.mingce.model.facts.Operand.Kind;
import org.mingce.yaml.Problems;

/**
 * Understands how {@code x-checks} writes values: {@code smallAndMedium.goods} for a fact, {@code tables.T.ROW.COLUMN},
 * {@code budget.…} and {@code previous.…} for a cell, {@code explanation.SECTION.…} and {@code annex.KIND.…} for a
 * fact elsewhere, a number, a list for a sum, {@code first:} for the first that is known,
 * {@code zero:} for nothing where something is known, {@code times:} for a product.
 */
final class OperandReader {

    private final Addresses addresses;
    private final FactPaths paths;
    private final Problems problems;

    OperandReader(Addresses addresses, FactPaths paths, Problems problems) {
        this.addresses = addresses;
        this.paths = paths;
        this.problems = problems;
    }

    /**
     * The value that a node means.
     *
     * @param each the path below which facts stand; none for the root
     */
    Operand operand(Node node, List<String> each) {
        if (node instanceof ListNode list) {
            return Operand.of(Kind.SUM, operands(list.items(), each));
        }
        if (node instanceof MapNode map) {
            return map.get("zero").map(known -> Operand.of(Kind.ZERO, List.of(operand(known, each))))
                    .or(() -> map.get("times").map(parts -> Operand.of(Kind.TIMES, operands(map.list("times"), each))))
                    .orElseGet(() -> Operand.of(Kind.FIRST, operands(map.list("first"), each)));
        }
        TextNode text = (TextNode) node;
        return text.number().map(Operand::number).orElseGet(() -> named(text, each));
    }

    /** The value that a node means among the facts of another schema. */
    Operand elsewhere(Node node) {
        return new OperandReader(addresses, FactPaths.ANY, problems).operand(node, List.of());
    }

    /** The values that a node lists; one where it is no list. */
    List<Operand> operands(Optional<Node> node, List<String> each) {
        return operands(node.map(DeclarationReader::listed).orElse(List.of()), each);
    }

    private List<Operand> operands(List<Node> nodes, List<String> each) {
        return nodes.stream().map(node -> operand(node, each)).toList();
    }

    private Operand named(TextNode node, List<String> each) {
        String text = node.text();
        int dot = text.indexOf('.');
        String rest = text.substring(dot + 1);
        return switch (dot < 0 ? "" : text.substring(0, dot)) {
            case "tables" -> cell(Kind.TABLE, rest, node);
            case "budget" -> cell(Kind.BUDGET, rest, node);
            case "previous" -> cell(Kind.PREVIOUS, rest, node);
            case "explanation" -> Operand.fact(Kind.EXPLANATION, path(rest));
            case "annex" -> Operand.fact(Kind.ANNEX, path(rest));
            default -> fact(node, each);
        };
    }

    private Operand cell(Kind kind, String text, TextNode node) {
        return addresses.cell(text, "").map(cell -> Operand.cell(kind, cell)).orElseGet(() -> {
            problems.error("table.cell", node.position(), node.text(), addresses.nearest(text, "").orElse(""));
            return Operand.fact(Kind.FACT, List.of());
        });
    }

    private Operand fact(TextNode node, List<String> each) {
        List<String> whole = new ArrayList<>(each);
        whole.addAll(path(node.text()));
        paths.check(whole, node.position(), problems);
        return Operand.fact(Kind.FACT, path(node.text()));
    }

    static List<String> path(String text) {
        return List.of(text.split("\\."));
    }
}
