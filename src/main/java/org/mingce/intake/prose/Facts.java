package org.mingce.intake.prose;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.Unit;
import org.mingce.yaml.schema.SchemaView;

/**
 * What the sections of a published booklet say that no table does: facts, budgets, last year. It is found by printing
 * marks in their places and laying our sections beside those that were published.
 */
final class Facts {

    /** Last year and the budget above the year or below it; templates say less of last year where there is a budget. */
    private static final int WAYS = 4;

    private final Explanation explanation;
    private final Map<String, SchemaView> shapes;
    private final Map<Slot, BigDecimal> numbers = new LinkedHashMap<>();
    private final Map<Slot, String> texts = new LinkedHashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Map<String, List<Slot>> open = new LinkedHashMap<>();
    private final Set<String> tooLong = new LinkedHashSet<>();

    /** Prints data that hold marks. */
    @FunctionalInterface
    interface MarkedPress {

        /** Our page of them, and how its sections are told. */
        DraftedText print(Map<String, StatedTable> unknown, Map<String, StatedTable> budget,
                      Map<String, StatedTable> previous, MapNode facts) throws IOException;
    }

    Facts(Explanation explanation, Map<String, SchemaView> shapes) {
        this.explanation = explanation;
        this.shapes = shapes;
    }

    /**
     * Finds them.
     *
     * @param cells the amounts of the year, by table, row and column; {@code null} where they are not known
     * @param codes the codes by which facts may be told
     */
    void find(Map<String, Map<String, Map<String, Money>>> cells, List<String> codes, MarkedPress press)
            throws IOException {
        Map<String, List<ClauseAlignment>> found = new LinkedHashMap<>();
        for (int way = 0; way < WAYS; way++) {
            Probe probe = new Probe(way % 2 == 0, cells, codes);
            Map<String, StatedTable> unknown = probe.unknown();
            Map<String, StatedTable> budget = way < 2 ? probe.compared(Slot.Kind.BUDGET) : Map.of();
            Map<String, StatedTable> previous = probe.compared(Slot.Kind.PREVIOUS);
            List<MapNode.Entry> facts = new ArrayList<>();
            for (String id : explanation.ids()) {
                Optional.ofNullable(shapes.get(id))
                        .ifPresent(shape -> facts.add(Nodes.entry(id, probe.facts(id, shape))));
            }
            DraftedText own = press.print(unknown, budget, previous, Nodes.map(facts));
            for (String id : explanation.ids()) {
                found.computeIfAbsent(id, key -> new ArrayList<>()).add(new ClauseAlignment(new Clauses(own.blocks(id)),
                        new Clauses(explanation.blocks(id)), probe));
            }
        }
        found.forEach((id, ways) -> {
            ways.sort((one, other) -> other.weight() - one.weight());
            ways.forEach(this::take);
            Set<Slot> untold = new LinkedHashSet<>();
            ways.forEach(way -> untold.addAll(way.mentioned()));
            untold.removeIf(slot -> slot.kind() != Slot.Kind.PREVIOUS || numbers.containsKey(slot));
            open.put(id, List.copyOf(untold));
            if (ways.stream().anyMatch(ClauseAlignment::isTooLong)) {
                tooLong.add(id);
            }
        });
    }

    /** Amounts of last year that a section would tell, and that were not found: they may be those of the year. */
    List<Slot> open(String section) {
        return open.getOrDefault(section, List.of()).stream().filter(slot -> !numbers.containsKey(slot)).toList();
    }

    /** The sections in which no fact was looked for, for they are too long. */
    Set<String> tooLong() {
        return tooLong;
    }

    /** Leaves the facts of a section out: they print nothing that was published. */
    void drop(String section) {
        dropped.add(section);
    }

    /** Takes them in again. */
    void keep(String section) {
        dropped.remove(section);
    }

    /** Takes an amount in 万元 for what was not told in numbers. */
    void assume(Slot slot, BigDecimal amount) {
        numbers.put(slot, amount);
    }

    /** Takes it back. */
    void forget(Slot slot) {
        numbers.remove(slot);
    }

    private void take(ClauseAlignment way) {
        way.texts().forEach((slot, text) -> texts.putIfAbsent(slot, text));
        for (boolean direct : List.of(true, false)) {
            way.numbers().forEach((slot, printed) -> {
                if (slot.sign() == 0 == direct) {
                    slot.meant(printed, Optional.ofNullable(slot.other()).map(numbers::get))
                            .ifPresent(meant -> numbers.putIfAbsent(slot.told(), meant));
                }
            });
        }
    }

    /** The facts of a section, in the order of its schema; what can't stand without others that are missing is left. */
    MapNode section(String id) {
        return dropped.contains(id) ? Nodes.map() : Optional.ofNullable(shapes.get(id))
                .flatMap(shape -> fact(id, List.of(), shape)).filter(MapNode.class::isInstance)
                .map(MapNode.class::cast).orElse(Nodes.map());
    }

    private Optional<Node> fact(String section, List<String> path, SchemaView shape) {
        String text = texts.get(Slot.of(Slot.Kind.TEXT, section, path));
        BigDecimal number = numbers.get(Slot.of(Slot.Kind.NUMBER, section, path));
        String list = texts.get(Slot.of(Slot.Kind.LIST, section, path));
        if (text != null) {
            return Optional.of(Nodes.text(text));
        } else if (list != null) {
            return Optional.of(Nodes.list(List.of(list.split("[、]")).stream().map(Nodes::text).toList()));
        } else if (number != null) {
            boolean whole = shape.types().contains("integer");
            return whole && number.stripTrailingZeros().scale() > 0 ? Optional.empty()
                    : Optional.of(Nodes.number(number.toPlainString(), Unit.WAN_YUAN));
        }
        return below(section, path, shape);
    }

    private Optional<Node> below(String section, List<String> path, SchemaView shape) {
        Map<String, Node> found = new LinkedHashMap<>();
        for (String key : keys(section, path, shape)) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            shape.child(key).flatMap(child -> fact(section, longer, child)).ifPresent(node -> found.put(key, node));
        }
        int size = -1;
        while (size != found.size()) {
            size = found.size();
            found.keySet().removeIf(key -> !found.keySet().containsAll(shape.requiredWith(key)));
        }
        boolean complete = path.isEmpty() || found.keySet().containsAll(shape.required());
        return found.isEmpty() || !complete ? Optional.empty() : Optional.of(Nodes.map(found.entrySet().stream()
                .map(entry -> Nodes.entry(entry.getKey(), entry.getValue())).toList()));
    }

    private List<String> keys(String section, List<String> path, SchemaView shape) {
        if (shape.codes().isEmpty()) {
            return shape.keys();
        }
        return texts.keySet().stream().filter(slot -> slot.place().equals(section)
                && slot.path().size() > path.size() && slot.path().subList(0, path.size()).equals(path))
                .map(slot -> slot.path().get(path.size())).distinct().sorted().toList();
    }

    /** The cells of a kind that were found, as if a source stated them. */
    Map<String, StatedTable> cells(Slot.Kind kind) {
        Map<String, Map<String, Map<String, Amount>>> tables = new LinkedHashMap<>();
        numbers.forEach((slot, number) -> {
            if (slot.kind() == kind && (kind == Slot.Kind.FINAL || number.signum() >= 0)) {
                tables.computeIfAbsent(slot.place(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(slot.path().get(0), key -> new LinkedHashMap<>())
                        .put(slot.path().get(1), new Amount(Money.of(number, Unit.WAN_YUAN), Position.of("")));
            }
        });
        Map<String, StatedTable> stated = new LinkedHashMap<>();
        tables.forEach((id, rows) -> stated.put(id, new StatedTable(id, rows, Position.of(""))));
        return stated;
    }
}
