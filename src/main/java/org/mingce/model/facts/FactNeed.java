package org.mingce.model.facts;

import java.util.List;
import java.util.Optional;

/**
 * What must be there: facts that the clerk states, or cells that follow from the accounts.
 *
 * @param all    all of them are needed
 * @param when   only where all of these are known and not zero
 * @param known  only where all of these are known
 * @param each   the pieces for each of which they are needed; empty for the section or annex as a whole
 * @param row    the heading under which findings name it; may be empty
 * @param finds  the finding's sentence with {amount} for the first of {@code when}; empty for the usual one
 * @param advice what to do
 */
public record FactNeed(List<Operand> all, List<Operand> when, List<Operand> known, Optional<List<String>> each,
        String row, String finds,
                       String advice) {

    public FactNeed {
        all = List.copyOf(all);
        when = List.copyOf(when);
        known = List.copyOf(known);
    }
}
