package org.mingce.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingce.model.Classification;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;
import org.mingce.page.CellMark;
import org.mingce.render.PrintedTable;

/** Writes an official table: its columns, then its rows, each with a cell for every column of its side. */
final class TableJson {

    private final JsonGenerator json;
    private final PrintedTable table;
    private final DeclaredTable declared;
    private final Classification names;

    TableJson(JsonGenerator json, PrintedTable table, Classification names) {
        this.json = json;
        this.table = table;
        this.declared = table.figures().declared();
        this.names = names;
    }

    /** Writes the table. */
    void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("id", declared.id());
        optional("number", table.table().number());
        json.writeStringField("title", table.table().title());
        json.writeStringField("unit", table.table().unit().label());
        optional("note", declared.content().text("note").orElse(""));
        json.writeBooleanField("nothing", table.figures().isNothing());
        json.writeArrayFieldStart("columns");
        for (Side side : declared.sides()) {
            for (Column column : side.printedColumns()) {
                column(side, column);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Side side : declared.sides()) {
            rows(side);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void column(Side side, Column column) throws IOException {
        json.writeStartObject();
        optional("side", side.key());
        json.writeStringField("key", column.key());
        json.writeStringField("title", column.title());
        optional("group", column.group().orElse(""));
        json.writeEndObject();
    }

    /** Named rows, each whether anything is in it or not; then the codes that have an amount. */
    private void rows(Side side) throws IOException {
        for (Row row : side.printedRows()) {
            row(side, row.key(), row.title());
        }
        if (side.codes() == Codes.NONE) {
            return;
        }
        List<String> codes = table.figures().allCodes().stream().filter(side::hasCode)
                .filter(code -> side.printedColumns().stream().anyMatch(column -> amount(code, column).isPresent()))
                .toList();
        for (String code : codes) {
            Optional<String> name =
                    side.codes().isEconomic() ? names.economicName(code) : names.functionalName(code);
            row(side, code, name.orElse(""));
        }
    }

    private void row(Side side, String key, String title) throws IOException {
        json.writeStartObject();
        optional("side", side.key());
        json.writeStringField("key", key);
        json.writeStringField("title", title);
        if (DeclaredTable.isCode(key)) {
            json.writeStringField("code", key);
            json.writeNumberField("level", side.codes().digits().indexOf(key.length()) + 1);
        }
        json.writeObjectFieldStart("cells");
        for (Column column : side.printedColumns()) {
            json.writeFieldName(column.key());
            Optional<BigDecimal> amount = amount(key, column);
            if (amount.isPresent()) {
                json.writeNumber(amount.get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private Optional<BigDecimal> amount(String row, Column column) {
        return Optional.ofNullable(table.printed().get(new CellMark(declared.id(), row, column.key())));
    }

    private void optional(String field, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }
}
