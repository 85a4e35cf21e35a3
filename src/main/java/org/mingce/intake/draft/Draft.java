package org.mingce.intake.draft;

import java.util.List;
import java.util.Map;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Diagnostic;

/**
 * What is made of spreadsheets.
 *
 * @param files  the files of the year
 * @param tables the tables that follow from them
 * @param said   what does not follow, and what contradicts itself
 */
public record Draft(List<DraftFile> files, Map<String, OfficialTable> tables, List<Diagnostic> said) {

    public Draft {
        files = List.copyOf(files);
        said = List.copyOf(said);
    }
}
