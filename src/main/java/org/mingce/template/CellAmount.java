package org.mingce.template;

import org.mingce.model.Money;
import org.mingce.page.CellMark;

/** The amount of a cell of an official table, which knows the cell. */
final class CellAmount extends MoneyModel {

    private final CellMark mark;

    CellAmount(Money money, CellMark mark) {
        super(money);
        this.mark = mark;
    }

    /** Which cell. */
    CellMark mark() {
        return mark;
    }
}
