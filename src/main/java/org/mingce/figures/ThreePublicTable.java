package org.mingce.figures;

import java.util.List;
import java.util.Map;
import org.mingce.model.Amount;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/** 财政拨款“三公”经费支出决算表: budget and final, the vehicles' two parts, and the total. */
final class ThreePublicTable {

    private static final List<String> VEHICLES = List.of("vehiclePurchase", "vehicleOperation");
    private static final List<String> PARTS = List.of("overseas", "vehicles", "receptions");

    private ThreePublicTable() {
    }

    static OfficialTable of(Map<String, Map<String, Amount>> amounts, Map<TableId, StatedTable> stated) {
        TableBuilder table = new TableBuilder(TableId.THREE_PUBLIC, stated);
        amounts.forEach((row, columns) ->
                columns.forEach((column, amount) -> table.put(row, column, amount.money())));
        for (String row : table.rows()) {
            table.put(row, "vehicles", table.across(row, VEHICLES));
            table.put(row, "total", table.across(row, PARTS));
        }
        return table.build();
    }
}
