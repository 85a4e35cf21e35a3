package org.mingce.intake.draft;

import java.util.List;
import org.mingce.model.Diagnostic;

/**
 * What is made of spreadsheets.
 *
 * @param files the files of the year
 * @param said  what does not follow, and what contradicts itself
 */
public record Draft(List<DraftFile> files, List<Diagnostic> said) {

    public Draft {
        files = List.copyOf(files);
        said = List.copyOf(said);
    }
}
