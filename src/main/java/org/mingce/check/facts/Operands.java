package org.mingce.check.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Annex;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;
import org.mingce.model.facts.Operand;
import org.mingce.model.table.Address;

/** What the values that declarations name come to, seen from a section's or an annex's facts. */
public final class Operands {

    private final Subject subject;
    private final MapNode root;

    /** @param root the facts below which paths begin */
    public Operands(Subject subject, MapNode root) {
        this.subject = subject;
        this.root = root;
    }

    /** The amount; empty where nothing of it is known. */
    public Optional<Money> money(Operand operand) {
        return value(operand, node -> node instanceof TextNode text ? text.money() : Optional.empty(),
                number -> Money.of(number, Unit.YUAN), Function.identity(), Money::plus, Money.ZERO);
    }

    /** The number: a count, a score; amounts in 元. */
    public Optional<BigDecimal> number(Operand operand) {
        return value(operand, node -> node instanceof TextNode text ? text.number() : Optional.empty(),
                Function.identity(), Money::yuan, BigDecimal::add, BigDecimal.ZERO);
    }

    private <T> Optional<T> value(Operand operand, Function<Node, Optional<T>> fact, Function<BigDecimal, T> number,
                                  Function<Money, T> cell, BinaryOperator<T> plus, T zero) {
        Function<Operand, Optional<T>> again = part -> value(part, fact, number, cell, plus, zero);
        return switch (operand.kind()) {
            case FACT, EXPLANATION, ANNEX -> nodes(operand).flatMap(node -> fact.apply(node).stream()).reduce(plus);
            case TABLE, BUDGET, PREVIOUS -> cell(operand).map(cell);
            case NUMBER -> Optional.of(number.apply(operand.number()));
            case SUM -> operand.parts().stream().flatMap(part -> again.apply(part).stream()).reduce(plus);
            case FIRST -> operand.parts().stream().flatMap(part -> again.apply(part).stream()).findFirst();
            case ZERO -> again.apply(operand.parts().get(0)).map(known -> zero);
            case TIMES -> product(operand).map(number);
        };
    }

    private Optional<BigDecimal> product(Operand operand) {
        Optional<BigDecimal> product = Optional.of(BigDecimal.ONE);
        for (Operand part : operand.parts()) {
            Optional<BigDecimal> factor = number(part);
            product = product.flatMap(before -> factor.map(before::multiply));
        }
        return product;
    }

    private Optional<Money> cell(Operand operand) {
        Map<String, OfficialTable> tables = switch (operand.kind()) {
            case BUDGET -> subject.figures().budget();
            case PREVIOUS -> subject.figures().previous();
            default -> subject.figures().tables();
        };
        Address cell = operand.cell();
        return Optional.ofNullable(tables.get(cell.table())).flatMap(table -> table.money(cell.row(), cell.column()));
    }

    /** The amounts that it adds up, each as it is known. */
    Stream<Money> amounts(Operand operand) {
        return switch (operand.kind()) {
            case FACT, EXPLANATION, ANNEX -> nodes(operand).filter(TextNode.class::isInstance)
                    .flatMap(node -> ((TextNode) node).money().stream());
            case SUM -> operand.parts().stream().flatMap(this::amounts);
            default -> money(operand).stream();
        };
    }

    /** Whether it is there: a fact that says something, a cell with an amount. */
    public boolean isKnown(Operand operand) {
        return switch (operand.kind()) {
            case FACT, EXPLANATION, ANNEX -> nodes(operand).anyMatch(node -> !isEmpty(node));
            case TABLE, BUDGET, PREVIOUS -> cell(operand).isPresent();
            case NUMBER -> true;
            case SUM, FIRST, ZERO -> operand.parts().stream().anyMatch(this::isKnown);
            case TIMES -> operand.parts().stream().allMatch(this::isKnown);
        };
    }

    private static boolean isEmpty(Node node) {
        return node instanceof MapNode map && map.entries().isEmpty()
                || node instanceof ListNode list && list.items().isEmpty();
    }

    /** Whether it is known and not zero. */
    public boolean isMoreThanZero(Operand operand) {
        return number(operand).filter(number -> number.signum() > 0).isPresent();
    }

    /** Which part of it counts: of a choice the first that is known, else the operand itself. */
    public Operand chosen(Operand operand) {
        return operand.kind() == Operand.Kind.FIRST
                ? operand.parts().stream().filter(this::isKnown).findFirst().orElse(operand) : operand;
    }

    /** Where its first fact, or its cell, stands in the sources; empty where nothing of it does. */
    public Optional<Position> position(Operand operand) {
        return switch (operand.kind()) {
            case FACT, EXPLANATION, ANNEX -> nodes(operand).map(Node::position).findFirst();
            case SUM, FIRST, ZERO, TIMES -> operand.parts().stream().flatMap(part -> position(part).stream())
                    .findFirst();
            default -> Optional.empty();
        };
    }

    /** The pieces at a path. */
    public Stream<Node> nodes(List<String> path) {
        return below(root, path);
    }

    private Stream<Node> nodes(Operand operand) {
        List<String> path = operand.path();
        return switch (operand.kind()) {
            case EXPLANATION -> below(subject.booklet().explanation(), path);
            case ANNEX -> subject.booklet().annexes().stream().filter(annex -> annex.kind().equals(path.get(0)))
                    .map(Annex::content).flatMap(content -> below(content, path.subList(1, path.size())));
            default -> below(root, path);
        };
    }

    private static Stream<Node> below(Node node, List<String> path) {
        if (path.isEmpty()) {
            return Stream.of(node);
        }
        List<String> rest = path.subList(1, path.size());
        if (path.get(0).equals(Operand.EVERY)) {
            return children(node).flatMap(child -> below(child, rest));
        }
        return node instanceof MapNode map ? map.get(path.get(0)).stream().flatMap(child -> below(child, rest))
                : Stream.empty();
    }

    private static Stream<Node> children(Node node) {
        if (node instanceof MapNode map) {
            return map.keys().stream().flatMap(key -> map.get(key).stream());
        }
        return node instanceof ListNode list ? list.items().stream() : Stream.empty();
    }
}
