package org.mingce.intake.table;

import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Unit;

/**
 * An amount that a spreadsheet or a printed table states.
 *
 * @param money  the amount
 * @param unit   the unit in which it is written there
 * @param digits how many digits it has there after the point
 * @param file   the file
 * @param place  where in the file: {@code sheet!B7}; empty where the file says it with its page or line
 */
public record ReadCell(Money money, Unit unit, int digits, String file, String place) {

    /** The place as messages show it. */
    public Position position() {
        return Position.of(place.isEmpty() ? file : file + ":" + place);
    }
}
