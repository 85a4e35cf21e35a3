package org.mingce.check.table;

import java.util.List;
import java.util.stream.Collectors;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Words;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredTable;

/** What the other side of a relation is called, and how it comes about, in the words of the edition. */
final class Terms {

    private static final int MOST_PARTS = 12;
    private static final int MOST_NAMES = 4;
    private static final String PLUS = " + ";
    private static final String MINUS = " − ";

    private final Relation relation;
    private final YearGrid grid;
    private final Words words;
    private final Edition edition;

    Terms(Relation relation, YearGrid grid, Subject subject) {
        this.relation = relation;
        this.grid = grid;
        this.words = subject.words();
        this.edition = subject.booklet().edition();
    }

    /** The other side in words: as the relation calls it, else by its names. */
    String called(DeclaredTable table, String parts) {
        if (!parts.isEmpty()) {
            return DeclaredWording.filled(parts, table);
        }
        List<Address> shown = shown(relation.parts());
        boolean elsewhere = shown.stream().noneMatch(cell -> cell.table().equals(table.id()));
        if (elsewhere || shown.size() > MOST_NAMES) {
            return elsewhere ? shown.stream().map(cell -> words.table(cell.table())).distinct()
                    .collect(Collectors.collectingAndThen(Collectors.joining(TableRules.MESSAGES.text("comma")),
                            tables -> TableRules.MESSAGES.text("terms.elsewhere", tables)))
                    : TableRules.MESSAGES.text("terms.many");
        }
        return shown.stream().map(this::name).collect(Collectors.joining("＋"))
                + shown(relation.beside()).stream().map(cell -> "－" + name(cell)).collect(Collectors.joining());
    }

    /** Name and amount of each part, then of what is deducted. */
    String computation() {
        String less = terms(relation.beside(), MINUS);
        return terms(relation.parts(), PLUS) + (less.isEmpty() ? "" : MINUS + less);
    }

    /** What the edition does not print beside what it does stands without its name, which no reader knows. */
    private String terms(List<Address> cells, String joined) {
        List<Address> shown = shown(cells);
        List<Address> known = shown.stream().filter(grid::isKnown).toList();
        String terms = known.stream().limit(MOST_PARTS)
                .map(cell -> name(cell) + " " + grid.money(cell).map(words::amount).orElseThrow())
                .collect(Collectors.joining(joined));
        Money hidden = grid.total(cells.stream().filter(cell -> !shown.contains(cell)).toList());
        String more = known.size() > MOST_PARTS ? joined + TableRules.MESSAGES.text("terms.more", known.size()) : "";
        return terms + more + (hidden.isZero() ? "" : (terms.isEmpty() ? "" : joined)
                + TableRules.MESSAGES.text("terms.hidden", words.amount(hidden)));
    }

    private List<Address> shown(List<Address> cells) {
        List<Address> printed = cells.stream()
                .filter(cell -> edition.prints(cell.table(), cell.row(), cell.column())).toList();
        return printed.isEmpty() ? cells : printed;
    }

    /** Cells of one row are told apart by their columns, others by their rows. */
    private String name(Address cell) {
        boolean inOneRow = relation.others().count() > 1
                && relation.others().map(Address::row).distinct().count() == 1;
        return inOneRow ? words.column(cell.table(), cell.row(), cell.column()) : words.row(cell.table(), cell.row());
    }
}
