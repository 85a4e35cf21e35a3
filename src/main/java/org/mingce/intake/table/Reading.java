package org.mingce.intake.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Diagnostic;

/**
 * What spreadsheets state.
 *
 * @param tables     the tables, by id, in the order of the edition
 * @param department the department that the sheets name; empty where none does
 * @param said       what was read, what was not, and what contradicts itself
 */
public record Reading(Map<String, ReadTable> tables, Optional<String> department, List<Diagnostic> said) {

    public Reading {
        said = List.copyOf(said);
    }
}
