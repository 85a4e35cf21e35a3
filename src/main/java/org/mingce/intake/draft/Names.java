package org.mingce.intake.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** What rows, columns and codes are called, in comments and messages. */
final class Names {

    private final Edition edition;
    private final Classification classification;
    private final Map<String, String> functional = new LinkedHashMap<>();
    private final Map<String, String> economic = new LinkedHashMap<>();

    Names(Edition edition, Classification classification, Map<String, ReadTable> read) {
        this.edition = edition;
        this.classification = classification;
        read.forEach((id, table) -> table.names().forEach((edition.declared().get(id).codes().isEconomic()
                ? economic : functional)::putIfAbsent));
    }

    /** The name of a code: the classification's, else the sheet's. */
    String code(boolean isEconomic, String code) {
        Optional<String> known = isEconomic ? classification.economicName(code) : classification.functionalName(code);
        return known.orElse((isEconomic ? economic : functional).getOrDefault(code, ""));
    }

    /** The name that a sheet gives to a code that the classification lacks; empty where it has it, or none does. */
    Optional<String> added(boolean isEconomic, String code) {
        boolean known = (isEconomic ? classification.economicName(code) : classification.functionalName(code))
                .isPresent();
        return known ? Optional.empty() : Optional.ofNullable((isEconomic ? economic : functional).get(code));
    }

    /** The table, with its number. */
    String table(String id) {
        return edition.table(id).map(Edition.Table::name).orElseGet(() -> edition.declared().get(id).title());
    }

    /** A row: its name, or its code with the name. */
    String row(String table, String row) {
        DeclaredTable declared = edition.declared().get(table);
        return DeclaredTable.isCode(row) ? (row + " " + code(declared.codes().isEconomic(), row)).strip()
                : declared.row(row).map(Row::name).orElse(row);
    }

    /** A cell: table, row and column. */
    String cell(String table, String row, String column) {
        return table(table) + " " + row(table, row) + " "
                + edition.declared().get(table).column(row, column).map(found -> found.name()).orElse(column);
    }
}
