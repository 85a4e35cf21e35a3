package org.mingce.figures;

import java.util.Map;
import java.util.Optional;
import org.mingce.model.Accounts;
import org.mingce.model.Booklet;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.table.DeclaredTable;

/**
 * All that follows from a booklet's accounts: the official tables of the year, what is known of last year's, and the
 * initial budget in the same shape. The tables are what the explanation's numbers come from.
 *
 * @param tables   the year's tables, each that templates declare, by id
 * @param previous last year's tables: from last year's data; the cells stated for it where those say nothing
 * @param budget   initial budgets (年初预算)
 * @param lastYear last year's booklet, where there are data of it
 */
public record Figures(Map<String, OfficialTable> tables, Map<String, OfficialTable> previous,
                      Map<String, OfficialTable> budget, Optional<Booklet> lastYear) {

    /** What follows from a booklet's accounts, compared with last year's where they exist. */
    public static Figures of(Booklet booklet, Optional<Booklet> lastYear) {
        Map<String, DeclaredTable> declared = booklet.edition().declared();
        Map<String, OfficialTable> previous = stated(declared, booklet.previous());
        lastYear.ifPresent(last -> tables(last).forEach((id, table) ->
                previous.merge(id, table, (stated, own) -> own.over(stated))));
        return new Figures(tables(booklet), previous, stated(declared, booklet.budget()), lastYear);
    }

    /** A table of the year. */
    public OfficialTable table(String id) {
        return tables.get(id);
    }

    private static Map<String, OfficialTable> tables(Booklet booklet) {
        return tables(booklet.edition().declared(), booklet.accounts(), booklet.stated());
    }

    /** The tables that follow from accounts, with the cells that are stated, each by id. */
    public static Map<String, OfficialTable> tables(Map<String, DeclaredTable> declared, Accounts accounts,
                                                    Map<String, StatedTable> stated) {
        return new TableSet(declared, accounts, stated).all();
    }

    /** The tables that follow from stated cells alone: totals that are not stated are added up from those that are. */
    private static Map<String, OfficialTable> stated(Map<String, DeclaredTable> declared,
                                                     Map<String, StatedTable> cells) {
        return tables(declared, Accounts.empty(Position.of("")), cells);
    }
}
