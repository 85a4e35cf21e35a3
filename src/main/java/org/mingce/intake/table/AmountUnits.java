package org.mingce.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingce.intake.sheet.Sheet;
import org.mingce.model.Unit;

/** What amounts are in: what the table says, else what all other tables of its file say alike, else the command. */
final class AmountUnits {

    private final Map<String, Set<String>> said = new HashMap<>();
    private final Optional<Unit> given;

    AmountUnits(List<Sheet> sheets, Optional<Unit> given) {
        this.given = given;
        for (Sheet sheet : sheets) {
            Set<String> labels = said.computeIfAbsent(sheet.file(), file -> new TreeSet<>());
            sheet.rows().values().forEach(row -> labels.addAll(UnitLine.in(row.values())));
        }
    }

    /** The unit of a part of a sheet; empty where it can't be told, which is remarked. */
    Optional<Unit> of(Grid grid, String table, boolean hasAmounts, Remarks remarks) {
        Set<String> own = new TreeSet<>();
        grid.rows().forEach(row -> own.addAll(UnitLine.in(grid.row(row).values())));
        Set<String> others = said.getOrDefault(grid.sheet().file(), Set.of());
        if (own.isEmpty() && given.isPresent()) {
            return given;
        }
        Set<String> labels = own.isEmpty() ? others : own;
        if (labels.size() != 1) {
            remarks.unit(grid.sheet(), table, String.join(" ", labels));
            return Optional.empty();
        }
        String label = labels.iterator().next();
        Optional<Unit> unit = List.of(Unit.values()).stream().filter(one -> one.label().equals(label)).findFirst();
        if (unit.isEmpty()) {
            remarks.unit(grid.sheet(), table, label);
        } else if (own.isEmpty() && hasAmounts) {
            remarks.unitTaken(grid.sheet(), table, label);
        }
        return unit;
    }
}
