package org.mingce.intake.draft;

import java.util.List;
import java.util.Map;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Accounts;
import org.mingce.model.Diagnostic;
import org.mingce.model.StatedTable;

/**
 * What is made of official tables.
 *
 * @param files  the files of the year
 * @param accounts the accounts that they state
 * @param stated the cells that they state beside them
 * @param tables the tables that follow from them
 * @param said   what does not follow, and what contradicts itself
 */
public record Draft(List<DraftFile> files, Accounts accounts, Map<String, StatedTable> stated,
                    Map<String, OfficialTable> tables, List<Diagnostic> said) {

    public Draft {
        files = List.copyOf(files);
        said = List.copyOf(said);
    }
}
