package org.mingce.check.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.figures.Figure;
import org.mingce.figures.Figures;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Booklet;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.Position;
import org.mingce.model.TableId;

/** Where the amounts of the official tables stand in the sources. */
public final class Sources {

    private final Accounts accounts;
    private final Figures figures;
    private final String folder;

    Sources(Booklet booklet, Figures figures) {
        String overview = booklet.overview().position().file();
        this.folder = overview.substring(0, overview.lastIndexOf('/') + 1);
        this.accounts = booklet.accounts();
        this.figures = figures;
    }

    /** A file of the department's year, whether it is there or not. */
    public Position file(String name) {
        return Position.of(folder + name);
    }

    /** Where a cell is stated; else where the amounts that make it up begin; else the accounts as a whole. */
    public Position cell(TableId id, String row, String column) {
        return stated(id, row, column).or(() -> source(id, row)).orElse(accounts.position());
    }

    /** Where a cell is stated; empty where it follows from others. */
    public Optional<Position> stated(TableId id, String row, String column) {
        OfficialTable table = figures.table(id);
        return table.figure(row, column).flatMap(Figure::stated).map(Amount::position);
    }

    private Optional<Position> source(TableId id, String row) {
        return switch (id) {
            case BASIC_EXPENDITURE -> economic(row);
            case THREE_PUBLIC -> accounts.threePublic().getOrDefault(row, Map.of()).values().stream()
                    .map(Amount::position).sorted().findFirst();
            case INCOME_EXPENDITURE, FISCAL_APPROPRIATION -> income(row).or(() -> carriedOver(row))
                    .or(() -> expenditure(row, null));
            case INCOME, EXPENDITURE -> expenditure(row, null);
            case GENERAL_PUBLIC_BUDGET -> expenditure(row, Fund.GENERAL_PUBLIC_BUDGET);
            case GOVERNMENT_FUND -> expenditure(row, Fund.GOVERNMENT_FUND);
            case STATE_CAPITAL -> expenditure(row, Fund.STATE_CAPITAL);
        };
    }

    private Optional<Position> economic(String row) {
        boolean code = !row.isEmpty() && Character.isDigit(row.charAt(0));
        return accounts.economic().entrySet().stream()
                .filter(entry -> !code || entry.getKey().startsWith(row))
                .map(entry -> entry.getValue().position()).sorted().findFirst();
    }

    private Optional<Position> income(String row) {
        return Arrays.stream(IncomeSource.values())
                .filter(source -> row.equals("income." + source.key()) || row.startsWith("income") && !row.contains("."))
                .flatMap(source -> Stream.ofNullable(accounts.income().get(source)))
                .map(Amount::position).sorted().findFirst();
    }

    private Optional<Position> carriedOver(String row) {
        Map<Fund, Amount> amounts = row.startsWith("opening") ? accounts.openingCarryOver()
                : row.startsWith("closing") ? accounts.closingCarryOver() : Map.of();
        return amounts.values().stream().map(Amount::position).sorted().findFirst();
    }

    private Optional<Position> expenditure(String row, Fund fund) {
        boolean code = !row.isEmpty() && Character.isDigit(row.charAt(0));
        return accounts.expenditure().stream().filter(item -> fund == null || item.fund() == fund)
                .filter(item -> !code || item.code().startsWith(row))
                .map(ExpenditureItem::position).findFirst();
    }
}
