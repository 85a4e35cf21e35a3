package org.mingce.yaml.schema;

import java.util.List;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.yaml.Problems;

/**
 * The tables among prose ({@code columns} and {@code rows}): every row has as many cells as there are columns. A
 * JSON Schema cannot say so; a row that is longer or shorter would stand under the wrong heads.
 */
final class PlainTables {

    private final Problems problems;

    PlainTables(Problems problems) {
        this.problems = problems;
    }

    /** Notes the rows of all tables in a source that do not fit. */
    void check(Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::check);
        } else if (node instanceof MapNode map) {
            map.entries().forEach(entry -> check(entry.value()));
            checkRows(map.list("columns").size(), map.list("rows"));
        }
    }

    private void checkRows(int columns, List<Node> rows) {
        for (int index = 0; index < rows.size() && columns > 0; index++) {
            if (!(rows.get(index) instanceof ListNode row)) {
                continue;
            }
            int cells = row.items().size();
            if (cells > columns) {
                problems.error("table.cells", row.items().get(columns).position(), index + 1, cells, columns);
            } else if (cells < columns) {
                problems.error("table.cells/few", row.position(), index + 1, cells, columns);
            }
        }
    }
}
