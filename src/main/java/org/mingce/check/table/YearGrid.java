package org.mingce.check.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingce.check.rule.Derivation;
import org.mingce.check.rule.Rounded;
import org.mingce.figures.Figure;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.table.Address;

/** The cells of a year's official tables. */
final class YearGrid {

    private final Map<String, OfficialTable> tables;
    private final Derivation derivation;
    private final Function<Address, Rounded> rounded;

    /** @param tables the tables by id */
    YearGrid(Map<String, OfficialTable> tables) {
        this.tables = tables;
        this.derivation = new Derivation(tables);
        this.rounded = Rounded.ofCells(derivation::figure, derivation::parts);
    }

    /** The table of that id; {@code null} where there is none. */
    OfficialTable table(String id) {
        return tables.get(id);
    }

    /** The official amount; empty where the cell stays blank. */
    Optional<Money> money(Address cell) {
        Figure figure = derivation.figure(cell);
        return figure == null ? Optional.empty() : figure.money();
    }

    /** The cell; empty where there is none. */
    Optional<Figure> figure(Address cell) {
        return Optional.ofNullable(derivation.figure(cell));
    }

    /** Whether there is an amount. */
    boolean isKnown(Address cell) {
        return money(cell).isPresent();
    }

    /** Whether there is an amount in one of them. */
    boolean isAnyKnown(List<Address> cells) {
        for (Address cell : cells) {
            if (isKnown(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a source states it. */
    boolean isStated(Address cell) {
        Figure figure = derivation.figure(cell);
        return figure != null && figure.stated().isPresent();
    }

    /** The amounts that there are, added up. */
    Money total(List<Address> cells) {
        Money total = Money.ZERO;
        for (Address cell : cells) {
            Optional<Money> money = money(cell);
            total = money.isPresent() ? total.plus(money.get()) : total;
        }
        return total;
    }

    /** How all that was rounded on the way to the cells. */
    Rounded rounded(Stream<Address> cells) {
        return Rounded.sum(cells.map(rounded).toList());
    }

    /** How what follows for a cell, whatever is stated for it, came about. */
    Rounded roundedParts(Address cell) {
        List<Address> parts = derivation.parts(cell);
        Figure figure = derivation.figure(cell);
        return parts.isEmpty() && figure != null ? figure.computed().map(Rounded::of).orElse(Rounded.sum(List.of()))
                : rounded(parts.stream());
    }

    /** The cell in the row of each code, where it stands for every code; else the cell alone. */
    Stream<Address> each(Address cell) {
        return derivation.each(cell);
    }
}
