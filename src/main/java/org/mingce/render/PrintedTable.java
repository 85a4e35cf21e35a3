package org.mingce.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.figures.Figures;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.page.CellMark;
import org.mingce.page.Page;
import org.w3c.dom.Element;

/**
 * An official table as the page prints it.
 *
 * @param table   which one, with number and unit
 * @param figures what its cells hold, exactly
 * @param block   the piece of the page with title, lines, table and notes
 * @param printed the amounts that the page shows, rounded as they are printed, in the table's unit
 */
public record PrintedTable(Edition.Table table, OfficialTable figures, Branch block,
                           Map<CellMark, BigDecimal> printed) {

    /** Those of a page, in its order. */
    public static List<PrintedTable> of(Page page, Booklet booklet, Figures figures) {
        List<PrintedTable> tables = new ArrayList<>();
        blocks(page, booklet).forEach((section, table) -> {
            OfficialTable official = figures.table(table.id());
            tables.add(new PrintedTable(table, official, section, amounts(section, table, official)));
        });
        return tables;
    }

    /** Which official tables a page prints, in its order. */
    public static Collection<Edition.Table> on(Page page, Booklet booklet) {
        return blocks(page, booklet).values();
    }

    private static Map<Branch, Edition.Table> blocks(Page page, Booklet booklet) {
        Map<Branch, Edition.Table> blocks = new LinkedHashMap<>();
        for (Branch section : sections(page)) {
            booklet.edition().table(section.attribute(CellMark.TABLE)).ifPresent(table -> blocks.put(section, table));
        }
        return blocks;
    }

    private static List<Branch> sections(Page page) {
        Element root = page.document().getDocumentElement();
        return root == null ? List.of() : new Branch(root).within("section").stream()
                .filter(section -> !section.attribute(CellMark.TABLE).isEmpty()).toList();
    }

    private static Map<CellMark, BigDecimal> amounts(Branch section, Edition.Table table, OfficialTable official) {
        Map<CellMark, BigDecimal> amounts = new LinkedHashMap<>();
        for (Branch cell : section.within("td", "th")) {
            Optional<CellMark> mark = CellMark.of(cell.element())
                    .filter(known -> known.table().equals(table.id()));
            Optional<BigDecimal> number = mark.flatMap(known -> PrintedNumber.of(cell.text()));
            if (number.isPresent()
                    && shows(number.get(), official.money(mark.get().row(), mark.get().column()), table)) {
                amounts.putIfAbsent(mark.get(), number.get());
            }
        }
        return amounts;
    }

    /** An amount of the same cell in another year, or in another unit, is not the table's. */
    private static boolean shows(BigDecimal number, Optional<Money> exact, Edition.Table table) {
        BigDecimal place = BigDecimal.ONE.movePointLeft(number.scale());
        return exact.isPresent() && exact.get().in(table.unit()).subtract(number).abs().compareTo(place) < 0;
    }
}
