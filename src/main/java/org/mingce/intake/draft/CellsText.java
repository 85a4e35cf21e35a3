package org.mingce.intake.draft;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.table.ReadCell;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/** {@code tables.yaml}, or another file of its shape, as a text. */
final class CellsText {

    private final Edition edition;
    private final Names names;
    private final Unit unit;
    private final Messages messages;

    CellsText(Edition edition, Names names, Unit unit, Messages messages) {
        this.edition = edition;
        this.names = names;
        this.unit = unit;
        this.messages = messages;
    }

    String text(String name, int year, Remainder rest) {
        YamlText text = new YamlText(new SchemaLine(edition.id()).of(name)
                + messages.text("draft.cells." + name, year, unit.label(), year - 1));
        text.entry(0, "unit", unit.label(), "");
        Map<String, Map<String, Map<String, ReadCell>>> stated = rest.stated().tables();
        edition.declared().keySet().stream().filter(stated::containsKey).forEach(id -> {
            text.gap();
            text.comment("", names.table(id));
            text.block(0, id);
            stated.get(id).forEach((row, columns) -> text.entry(1, row, flow(columns),
                    names.row(id, row) + differences(id, row, columns, rest)));
        });
        return text.toString();
    }

    private String flow(Map<String, ReadCell> columns) {
        StringBuilder flow = new StringBuilder("{");
        columns.forEach((column, cell) -> flow.append(flow.length() > 1 ? ", " : "").append(column).append(": ")
                .append(Amounts.of(cell.money(), unit)));
        return flow.append('}').toString();
    }

    /** What the parts come to, where they come to something else. */
    private String differences(String table, String row, Map<String, ReadCell> columns, Remainder rest) {
        Map<String, BigDecimal> others = new LinkedHashMap<>();
        columns.forEach((column, cell) -> {
            Optional<Money> follows = rest.follows(table, row, column);
            follows.filter(money -> !money.equals(cell.money()))
                    .ifPresent(money -> others.put(column, money.in(unit)));
        });
        StringBuilder said = new StringBuilder();
        others.forEach((column, money) -> said.append(messages.text("draft.differs", column, Amounts.plain(money))));
        return said.toString();
    }
}
