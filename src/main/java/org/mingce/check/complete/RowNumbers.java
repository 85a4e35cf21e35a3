package org.mingce.check.complete;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** The rows of a table that numbers them (序号) count up by one: where a number is left out, a row was lost. */
final class RowNumbers {

    private final Report report;

    private RowNumbers(Report report) {
        this.report = report;
    }

    static Rule rule() {
        return Rule.warning(CompletenessRules.MESSAGES, "complete.row-number",
                (subject, report) -> TypedMaps.each(subject, new RowNumbers(report)::look));
    }

    private void look(MapNode map, Place place) {
        if (isNumbered(map)) {
            rows(map.list("rows"), place);
        }
    }

    private static boolean isNumbered(MapNode map) {
        return map.list("columns").stream().limit(1)
                .anyMatch(first -> first instanceof TextNode text && text.text().strip().equals("序号"));
    }

    private void rows(List<Node> rows, Place place) {
        BigDecimal last = null;
        for (Node row : rows) {
            Optional<TextNode> cell = row instanceof ListNode list ? list.items().stream().limit(1)
                    .filter(TextNode.class::isInstance).map(TextNode.class::cast).findFirst() : Optional.empty();
            Optional<BigDecimal> number = cell.flatMap(TextNode::number);
            if (number.isEmpty()) {
                continue;
            }
            BigDecimal due = last == null ? BigDecimal.ONE : last.add(BigDecimal.ONE);
            if (number.get().compareTo(due) != 0) {
                report.at(row.position()).in(place).tells(cell.get().text(), due.toPlainString());
            }
            last = number.get();
        }
    }
}
