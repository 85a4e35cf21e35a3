package org.mingce.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Anchors;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Unit;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** Names tables, rows and columns as the booklet does, says where they stand in it, and prints amounts. */
public final class Words {

    private static final Place UNKNOWN_SECTION = Place.of("情况说明", "");

    private final Booklet booklet;
    private final Anchors anchors;
    private final Map<String, Place> sections = new HashMap<>();

    Words(Booklet booklet) {
        this.booklet = booklet;
        this.anchors = new Anchors(booklet.edition());
        booklet.edition().flatSections().filter(section -> section.id() != null)
                .forEach(section -> sections.putIfAbsent(section.id(),
                        Place.of(filled(section.title()), anchors.section(section.id()))));
    }

    /** The cell, with the table's number and the official names of row and column. */
    public Place cell(Address cell) {
        return new Place(table(cell.table()), row(cell.table(), cell.row()),
                column(cell.table(), cell.row(), cell.column()), anchors.table(cell.table()));
    }

    /** The table as a whole. */
    public Place place(String table) {
        return Place.of(table(table), anchors.table(table));
    }

    /** A section of the explanation, by its id. */
    public Place section(String id) {
        return sections.getOrDefault(id, UNKNOWN_SECTION);
    }

    /** A part of the booklet, by its id. */
    public Place part(String id) {
        return Place.of(booklet.edition().parts().stream().filter(part -> part.id().equals(id))
                .map(part -> filled(part.title())).findFirst().orElse(id), anchors.part(id));
    }

    /** The annex of that index, from 0. */
    public Place annex(int index) {
        MapNode content = booklet.annexes().get(index).content();
        String label = content.text("label").map(text -> text + " ").orElse("");
        return Place.of(label + content.text("title").orElse("附件"), "annex-" + (index + 1));
    }

    /** The table's number and title, as the edition prints them. */
    public String table(String id) {
        return booklet.edition().table(id).map(Edition.Table::name)
                .or(() -> declared(id).map(DeclaredTable::title)).orElse(id);
    }

    /** The row: a code with its name, or the row's own name. */
    public String row(String table, String row) {
        boolean economic = declared(table).filter(found -> found.codes().isEconomic()).isPresent();
        Optional<String> name = economic
                ? booklet.classification().economicName(row) : booklet.classification().functionalName(row);
        return name.map(text -> row + " " + text)
                .or(() -> declared(table).flatMap(found -> found.row(row)).map(Row::name)).orElse(row);
    }

    /** The column's name in a row. */
    public String column(String table, String row, String column) {
        return declared(table).flatMap(found -> found.column(row, column)).map(Column::name).orElse(column);
    }

    /** The amount in the unit of the booklet's tables, exactly. */
    public String amount(Money money) {
        return amount(money, booklet.edition().tables().stream().map(Edition.Table::unit).findFirst()
                .orElse(Unit.WAN_YUAN));
    }

    /** The amount in 万元, as running text has it. */
    public String wan(Money money) {
        return amount(money, Unit.WAN_YUAN);
    }

    /** A rate in percent with two places at the most. */
    public static String percent(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    private static String amount(Money money, Unit unit) {
        BigDecimal number = money.in(unit);
        return (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()) + unit.label();
    }

    private String filled(String title) {
        return title.replace("{department}", booklet.department().name())
                .replace("{year}", Integer.toString(booklet.year()));
    }

    private Optional<DeclaredTable> declared(String id) {
        return Optional.ofNullable(booklet.edition().declared().get(id));
    }
}
