package org.mingce.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.mingce.model.Edition;
import org.mingce.model.TextNode;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;
import org.mingce.yaml.schema.SchemaLibrary;

/**
 * The schema of {@code tables.yaml}, {@code budget.yaml} and {@code previous.yaml}: the tables, rows, codes and columns
 * that an edition prints, with their names. What it does not print can't be stated.
 */
final class CellSchema {

    private static final String COMMON = "mingce:common#/$defs/";
    private static final String PROPERTIES = "properties";
    private static final String TITLE = "title";

    private final Edition edition;
    private final List<String> classes;

    CellSchema(Edition edition) {
        this.edition = edition;
        this.classes = edition.content().list("classes").stream().filter(TextNode.class::isInstance)
                .map(node -> ((TextNode) node).text()).toList();
    }

    JsonNode document() {
        ObjectNode document = keyed(SchemaLibrary.Keys.TABLES);
        document.putArray("required").add("unit");
        ObjectNode tables = document.putObject(PROPERTIES);
        tables.set("unit", reference("unit"));
        edition.tables().forEach(table -> tables.set(table.id(), table(table.declared())));
        return document;
    }

    private ObjectNode table(DeclaredTable table) {
        ObjectNode schema = keyed(SchemaLibrary.Keys.ROWS);
        schema.put(TITLE, table.title());
        ObjectNode rows = schema.putObject(PROPERTIES);
        ObjectNode codes = schema.putObject("patternProperties");
        for (Side side : table.sides()) {
            ObjectNode cells = cells(side, table.main());
            side.printedRows().forEach(row -> rows.set(row.key(), named(row, cells)));
            if (side.codes() != Codes.NONE) {
                codes.set(pattern(side), cells);
                schema.set("propertyNames", reference(names(side.codes())));
            }
        }
        return schema;
    }

    private static ObjectNode named(Row row, ObjectNode cells) {
        return cells.deepCopy().put(TITLE, row.name());
    }

    /** What one row may state: its columns, or one amount that means the main one. */
    private static ObjectNode cells(Side side, String main) {
        ObjectNode cells = keyed(SchemaLibrary.Keys.COLUMNS);
        ObjectNode columns = cells.putObject(PROPERTIES);
        for (Column column : side.printedColumns()) {
            columns.set(column.key(), reference("amount").put(TITLE, column.name()));
        }
        if (columns.has(main)) {
            ArrayNode types = cells.putArray("type");
            types.add("number").add("object");
        }
        return cells;
    }

    /** The codes that the side has: of its blocks, of the classes that the edition lists, or any. */
    private String pattern(Side side) {
        if (!side.blocks().isEmpty()) {
            return side.blocks().stream().flatMap(block -> block.stream()
                            .map(code -> side.listsWholly(block, code) ? code + "[0-9]*" : code))
                    .collect(Collectors.joining("|", "^(", ")$"));
        }
        return side.codes().isTree() || classes.isEmpty() ? "^[0-9]+$" : "^(" + String.join("|", classes) + ")$";
    }

    private static String names(Codes codes) {
        return codes.isEconomic() ? "economicCode" : codes.isTree() ? "functionalCode" : "functionalClass";
    }

    private static ObjectNode keyed(String keys) {
        return JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false)
                .put(SchemaLibrary.KEYS, keys);
    }

    private static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", COMMON + name);
    }
}
