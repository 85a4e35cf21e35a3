package org.mingce.check.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingce.figures.Figure;
import org.mingce.model.Money;

/**
 * How an amount came about, as far as rounding goes: {@link Tolerance} asks how many amounts were rounded on the way,
 * not how many stand in the comparison. A sum of 23 rounded items is one amount; each of the 23 may be off.
 *
 * @param amounts how many amounts, other than zero, were rounded each for itself
 * @param inWan   whether all of them are whole hundredths of 万元
 */
public record Rounded(long amounts, boolean inWan) {

    private static final int WAN_PLACES = -2;
    private static final Rounded NOTHING = new Rounded(0, true);

    /** An amount that a source states. */
    public static Rounded of(Money stated) {
        return new Rounded(stated.isZero() ? 0 : 1, isInWan(stated));
    }

    /** All that was rounded on the way to a sum, or to a comparison: what is deducted counts as what is added. */
    public static Rounded sum(Collection<Rounded> parts) {
        return parts.stream().reduce(NOTHING, (one, other) ->
                new Rounded(one.amounts + other.amounts, one.inWan && other.inWan));
    }

    /**
     * How the amounts of cells came about: a stated one was rounded once; one that follows, as often as those that it
     * follows from, as deep as they go; a cell without parts that states nothing counts as its amount.
     *
     * @param figure what a cell holds; {@code null} where there is no such cell
     * @param parts  the cells that a cell's computed amount is the sum of; empty where it is of none
     * @param <C>    what names a cell, with a value's {@code equals}
     */
    public static <C> Function<C, Rounded> ofCells(Function<C, Figure> figure, Function<C, List<C>> parts) {
        Map<C, Rounded> known = new HashMap<>();
        return cell -> ofCell(cell, figure, parts, known);
    }

    private static <C> Rounded ofCell(C cell, Function<C, Figure> figures, Function<C, List<C>> parts,
                                      Map<C, Rounded> known) {
        Rounded before = known.putIfAbsent(cell, NOTHING);
        if (before != null) {
            return before;
        }
        Figure figure = figures.apply(cell);
        List<C> made = figure == null || figure.stated().isPresent() ? List.of() : parts.apply(cell);
        Rounded rounded = made.isEmpty()
                ? figure == null ? NOTHING : figure.money().map(Rounded::of).orElse(NOTHING)
                : sum(made.stream().map(part -> ofCell(part, figures, parts, known)).toList());
        known.put(cell, rounded);
        return rounded;
    }

    static boolean isInWan(Money money) {
        return money.isZero() || money.yuan().stripTrailingZeros().scale() <= WAN_PLACES;
    }
}
