package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.sheet.Sheet;
import org.mingce.intake.sheet.Workbooks;
import org.mingce.intake.table.Reading;
import org.mingce.intake.table.Recognition;
import org.mingce.model.Money;
import org.mingce.model.Outcome;
import org.mingce.source.ImportGround;

/** What the import recognises in files whose sheets can all be read. */
final class ReadSheets {

    private ReadSheets() {
    }

    static Reading of(ImportGround ground, Path... files) {
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : files) {
            Outcome<List<Sheet>> read = new Workbooks().read(file);
            assertEquals(List.of(), read.diagnostics());
            sheets.addAll(read.value());
        }
        return new Recognition(ground.edition(), ground.editions(), ground.names(), ground.classifications(),
                Optional.empty()).read(sheets);
    }

    /** Every amount by {@code table.row.column}. */
    static Map<String, Money> cells(Reading reading) {
        Map<String, Money> cells = new LinkedHashMap<>();
        reading.tables().forEach((id, table) -> table.rows().forEach((row, columns) -> columns.forEach(
                (column, cell) -> cells.put(id + "." + row + "." + column, cell.money()))));
        return cells;
    }
}
