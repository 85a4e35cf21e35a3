package org.mingce.template;

import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.page.CellMark;

/** The amount of a cell of an official table, which knows the cell. */
final class CellAmount extends MoneyModel {

    private final OfficialTable table;
    private final CellMark mark;

    CellAmount(Money money, OfficialTable table, CellMark mark) {
        super(money);
        this.table = table;
        this.mark = mark;
    }

    /** Whose cell it is: this year's table, last year's or the budget's, which all have the same marks. */
    OfficialTable table() {
        return table;
    }

    /** Which cell. */
    CellMark mark() {
        return mark;
    }
}
