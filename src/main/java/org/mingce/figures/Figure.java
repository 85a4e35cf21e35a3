package org.mingce.figures;

import java.util.Optional;
import org.mingce.model.Amount;
import org.mingce.model.Money;

/**
 * One cell of an official table. A stated amount is official: it is printed, and all that follows builds on it; what
 * the other cells give is kept beside it for the checks.
 *
 * @param stated   what the source states for this very cell
 * @param computed what follows from other cells or from the accounts
 */
public record Figure(Optional<Amount> stated, Optional<Money> computed) {

    /** The official amount; empty for a cell that stays blank. */
    public Optional<Money> money() {
        return stated.map(Amount::money).or(() -> computed);
    }
}
