package org.mingce.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingce.figures.Figure;
import org.mingce.figures.Figures;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Booklet;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.Position;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** Where the amounts of the official tables stand in the sources. */
public final class Sources {

    private final Accounts accounts;
    private final Map<String, DeclaredTable> declared;
    private final Derivation derivation;
    private final String folder;

    /** Of a booklet's amounts. */
    public Sources(Booklet booklet, Figures figures) {
        String overview = booklet.overview().position().file();
        this.folder = overview.substring(0, overview.lastIndexOf('/') + 1);
        this.accounts = booklet.accounts();
        this.declared = booklet.edition().declared();
        this.derivation = new Derivation(figures.tables());
    }

    /** A file of the department's year, whether it is there or not. */
    public Position file(String name) {
        return Position.of(folder + name);
    }

    /** Where a cell is stated; else where the amounts that make it up begin; else the accounts as a whole. */
    public Position cell(Address cell) {
        return origin(cell, new HashSet<>()).orElse(accounts.position());
    }

    /** Where a cell is stated; empty where it follows from others. */
    public Optional<Position> stated(Address cell) {
        return Optional.ofNullable(derivation.figure(cell)).flatMap(Figure::stated).map(Amount::position);
    }

    private Optional<Position> origin(Address cell, Set<Address> seen) {
        DeclaredTable table = declared.get(cell.table());
        if (table == null || !seen.add(cell)) {
            return Optional.empty();
        }
        return stated(cell).or(() -> taken(table, cell)).or(() -> parts(cell, seen)).or(() -> nearest(table, cell));
    }

    /** The first part that stands anywhere; of codes the one that stands first. */
    private Optional<Position> parts(Address cell, Set<Address> seen) {
        Stream<Position> found = derivation.parts(cell).stream()
                .map(part -> origin(part, seen).orElse(null)).filter(Objects::nonNull);
        boolean codes = derivation.parts(cell).stream().allMatch(part -> DeclaredTable.isCode(part.row()));
        return codes ? found.sorted().findFirst() : found.findFirst();
    }

    /** Where the accounts say what the cell shows. */
    private Optional<Position> taken(DeclaredTable table, Address cell) {
        if (DeclaredTable.isCode(cell.row())) {
            return first(table.items().stream().flatMap(block -> items(block, cell.row())));
        }
        return first(table.row(cell.row()).stream()
                .flatMap(row -> row.from().getOrDefault(cell.column(), List.of()).stream()).flatMap(this::at));
    }

    /** Where the accounts say anything of the row: of its other columns, or of the code. */
    private Optional<Position> nearest(DeclaredTable table, Address cell) {
        if (DeclaredTable.isCode(cell.row())) {
            return table.codes().isEconomic() ? first(items(Accounts.ECONOMIC, cell.row()))
                    : first(expenditure(item -> true, cell.row()));
        }
        return first(table.row(cell.row()).map(Row::from).stream()
                .flatMap(from -> from.values().stream()).flatMap(List::stream).flatMap(this::at));
    }

    private Stream<Position> at(String place) {
        return accounts.at(place).stream().map(Amount::position);
    }

    private Stream<Position> items(String block, String code) {
        return switch (block) {
            case Accounts.ECONOMIC -> accounts.economic().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(code)).map(entry -> entry.getValue().position());
            case Accounts.INCOME_BY_ITEM -> accounts.incomeByItem().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(code))
                    .flatMap(entry -> entry.getValue().values().stream()).map(Amount::position);
            default -> expenditure(item -> item.fund().block().equals(block), code);
        };
    }

    private Stream<Position> expenditure(Predicate<ExpenditureItem> which, String code) {
        return accounts.expenditure().stream().filter(which).filter(item -> item.code().startsWith(code))
                .map(ExpenditureItem::position);
    }

    private static Optional<Position> first(Stream<Position> positions) {
        return positions.sorted().findFirst();
    }
}
