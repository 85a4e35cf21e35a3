package org.mingce.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Where the amounts of official tables stand in the sources. */
public final class Sources {

    private final Accounts accounts;
    private final Figures figures;
    private final Derivation derivation;
    private final String folder;

    Sources(Booklet booklet, Figures figures) {
        String overview = booklet.overview().position().file();
        this.folder = overview.substring(0, overview.lastIndexOf('/') + 1);
        this.accounts = booklet.accounts();
        this.figures = figures;
        this.derivation = new Derivation(figures.tables());
    }

    /** A file of the department's year, whether it is there or not. */
    public Position file(String name) {
        return Position.of(folder + name);
    }

    /** Where a cell is stated; else where the amounts that make it up begin; else the accounts as a whole. */
    public Position cell(String table, String row, String column) {
        return cell(new Address(table, row, column));
    }

    /** Where a cell is stated; else where the amounts that make it up begin; else the accounts as a whole. */
    public Position cell(Address cell) {
        return found(cell, new HashSet<>()).orElse(accounts.position());
    }

    /** Where a cell is stated; empty where it follows from others. */
    public Optional<Position> stated(Address cell) {
        return figures.table(cell.table()).figure(cell.row(), cell.column()).flatMap(Figure::stated)
                .map(Amount::position);
    }

    /** How the cell's amount came about, as far as rounding goes. */
    public Rounded rounded(Address cell) {
        return Rounded.<Address>ofCells(one -> figures.table(one.table()).figure(one.row(), one.column()).orElse(null),
                derivation::parts).apply(cell);
    }

    private Optional<Position> found(Address cell, Set<Address> seen) {
        if (!seen.add(cell)) {
            return Optional.empty();
        }
        return stated(cell).or(() -> inAccounts(cell)).or(() -> derivation.parts(cell).stream()
                .flatMap(part -> found(part, seen).stream()).findFirst());
    }

    private Optional<Position> inAccounts(Address cell) {
        DeclaredTable table = figures.table(cell.table()).declared();
        if (DeclaredTable.isCode(cell.row())) {
            return table.items().stream().flatMap(block -> items(block, cell.row())).sorted().findFirst();
        }
        return table.row(cell.row()).stream()
                .flatMap(row -> row.from().getOrDefault(cell.column(), row.from().values().stream()
                        .flatMap(List::stream).toList()).stream())
                .flatMap(place -> accounts.at(place).stream()).map(Amount::position).sorted().findFirst();
    }

    /** Where the items of a block that begin with the code stand. */
    private Stream<Position> items(String block, String code) {
        return switch (block) {
            case Accounts.ECONOMIC -> accounts.economic().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(code)).map(entry -> entry.getValue().position());
            case Accounts.INCOME_BY_ITEM -> accounts.incomeByItem().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(code))
                    .flatMap(entry -> entry.getValue().values().stream()).map(Amount::position);
            default -> accounts.expenditure().stream()
                    .filter(item -> item.fund().block().equals(block) && item.code().startsWith(code))
                    .map(ExpenditureItem::position);
        };
    }
}
