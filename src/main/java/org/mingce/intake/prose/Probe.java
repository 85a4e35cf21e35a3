package org.mingce.intake.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.Unit;
import org.mingce.yaml.schema.SchemaView;

/**
 * Data in which every fact, every budget and every amount of last year is one of a kind, so that the page that is made
 * of them shows where each is printed. The amounts of last year and of the budget are all above those of the year, or
 * all below them: for each direction the templates have their own words.
 */
final class Probe {

    private static final Position NOWHERE = Position.of("");
    /** In 万元: further apart than any amount is large. */
    private static final BigDecimal STEP = new BigDecimal("10000001.37");
    private static final BigDecimal BEND = new BigDecimal("17.23");
    /** In 万元: where numbers go down from. */
    private static final BigDecimal FAR = new BigDecimal("10000000000000.00");
    private static final int MOST = 20_000;

    private final boolean above;
    private final Map<String, Map<String, Map<String, Money>>> cells;
    private final List<String> codes;
    private final Map<BigDecimal, Slot> numbers = new HashMap<>();
    private final Map<String, Slot> texts = new HashMap<>();
    private final Map<Slot, BigDecimal> made = new LinkedHashMap<>();
    private int count;

    /**
     * One in the making.
     *
     * @param above whether last year and the budget were above the year
     * @param cells the amounts of the year, by table, row and column; {@code null} where they are not known
     * @param codes the codes by which facts may be told
     */
    Probe(boolean above, Map<String, Map<String, Map<String, Money>>> cells, List<String> codes) {
        this.above = above;
        this.cells = cells;
        this.codes = codes;
    }

    /** The cells of the year that are not known, each with an amount of its own. */
    Map<String, StatedTable> unknown() {
        return tables((table, path) -> {
            if (known(table, path) != null) {
                return Optional.empty();
            }
            Slot slot = Slot.of(Slot.Kind.FINAL, table, path);
            BigDecimal own = next();
            numbers.put(plain(own), slot);
            made.put(slot, own);
            return Optional.of(Money.of(own, Unit.WAN_YUAN));
        });
    }

    /** Cells of last year or of the budget, told by themselves or by their difference from the year. */
    Map<String, StatedTable> compared(Slot.Kind kind) {
        return tables((table, path) -> {
            Money known = known(table, path);
            BigDecimal base = known == null ? made.get(Slot.of(Slot.Kind.FINAL, table, path))
                    : known.in(Unit.WAN_YUAN).setScale(2, RoundingMode.HALF_UP);
            Slot slot = Slot.of(kind, table, path);
            int direction = above ? 1 : -1;
            return Optional.of(Money.of(mark(slot, known == null ? slot.from(Slot.of(Slot.Kind.FINAL, table, path),
                    direction) : slot.from(base, direction), base), Unit.WAN_YUAN));
        });
    }

    private Money known(String table, List<String> path) {
        return cells.get(table).get(path.get(0)).get(path.get(1));
    }

    private Map<String, StatedTable> tables(BiFunction<String, List<String>, Optional<Money>> money) {
        Map<String, StatedTable> tables = new LinkedHashMap<>();
        cells.forEach((table, rows) -> {
            Map<String, Map<String, Amount>> stated = new LinkedHashMap<>();
            rows.forEach((row, columns) -> columns.keySet().forEach(column -> money.apply(table, List.of(row, column))
                    .ifPresent(amount -> stated.computeIfAbsent(row, key -> new LinkedHashMap<>())
                            .put(column, new Amount(amount, NOWHERE)))));
            tables.put(table, new StatedTable(table, stated, NOWHERE));
        });
        return tables;
    }

    /** In 万元: no two of them differ by as much as another pair, or add up to another. */
    private BigDecimal next() {
        BigDecimal number = BigDecimal.valueOf(++count);
        return STEP.multiply(number).add(BEND.multiply(number).multiply(number));
    }

    /** An amount in 万元 that nothing else is: the base and as much as no other, or less than it. */
    private BigDecimal mark(Slot slot, Slot difference, BigDecimal base) {
        BigDecimal own = next();
        BigDecimal amount = difference.sign() < 0 ? base.subtract(own) : base.add(own);
        numbers.putIfAbsent(plain(own), difference);
        numbers.put(plain(amount), slot);
        return amount;
    }

    /** The facts that a section may have. */
    MapNode facts(String section, SchemaView shape) {
        return (MapNode) fact(section, List.of(), shape).orElse(Nodes.map());
    }

    private Optional<Node> fact(String section, List<String> path, SchemaView shape) {
        if (count > MOST || shape.types().contains("boolean")) {
            return Optional.empty();
        }
        if (shape.types().contains("object") || !shape.keys().isEmpty()) {
            List<MapNode.Entry> entries = new ArrayList<>();
            for (String key : shape.codes().isPresent() ? codes : shape.keys()) {
                boolean prose = path.isEmpty() && (key.equals(Explanation.BODY) || key.equals(Explanation.MORE));
                shape.child(key).filter(child -> !prose).flatMap(child -> fact(section, with(path, key), child))
                        .ifPresent(fact -> entries.add(Nodes.entry(key, fact)));
            }
            return entries.isEmpty() ? Optional.empty() : Optional.of(Nodes.map(entries));
        }
        if (shape.types().contains("array")) {
            return shape.item().filter(item -> item.types().contains("string")).map(item ->
                    Nodes.list(List.of(text(Slot.of(Slot.Kind.LIST, section, path)))));
        }
        return Optional.of(shape.types().contains("string") ? text(Slot.of(Slot.Kind.TEXT, section, path))
                : number(Slot.of(Slot.Kind.NUMBER, section, path), shape.types().contains("integer")));
    }

    private Node text(Slot slot) {
        String mark = "QZ" + ++count + "ZQ";
        texts.put(mark, slot);
        return Nodes.text(mark);
    }

    private Node number(Slot slot, boolean whole) {
        BigDecimal own = next();
        BigDecimal number = (above ? own : FAR.subtract(own)).setScale(whole ? 0 : 2, RoundingMode.DOWN);
        numbers.put(plain(number), slot);
        if (!whole) {
            List<String> parent = slot.path().subList(0, slot.path().size() - 1);
            made.forEach((other, amount) -> {
                if (other.kind() == slot.kind() && other.place().equals(slot.place())
                        && other.path().subList(0, other.path().size() - 1).equals(parent)) {
                    numbers.putIfAbsent(plain(number.subtract(amount).abs()),
                            slot.from(other, number.compareTo(amount) > 0 ? 1 : -1));
                }
            });
            made.put(slot, number);
        }
        return Nodes.number(number.toPlainString(), Unit.WAN_YUAN);
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /** What a printed number stands for; empty where it is no mark. */
    Optional<Slot> number(BigDecimal printed) {
        return Optional.ofNullable(numbers.get(plain(printed)));
    }

    /** Whether a printed number can only follow from marks. */
    static boolean isMade(BigDecimal printed) {
        return printed.signum() < 0 || printed.compareTo(STEP.divide(BigDecimal.valueOf(2), RoundingMode.DOWN)) > 0;
    }

    /** What a printed mark stands for. */
    Optional<Slot> text(String mark) {
        return Optional.ofNullable(texts.get(mark));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros().setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }
}
