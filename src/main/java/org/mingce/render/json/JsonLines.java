package org.mingce.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Lines that persons can read and programs compare: what lies deep, a row of a table for one, is one line. */
final class JsonLines extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;
    /** The booklet, its list of tables, a table, its rows, a row. */
    private static final int BROKEN = 4;

    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separator(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separator(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    private void separator(JsonGenerator json) throws IOException {
        json.writeRaw(depth <= BROKEN ? "," : ", ");
        line(json);
    }

    private void end(JsonGenerator json, int pieces, char bracket) throws IOException {
        boolean broken = depth <= BROKEN && pieces > 0;
        depth--;
        if (broken) {
            json.writeRaw("\n" + "  ".repeat(depth));
        }
        json.writeRaw(bracket);
    }

    private void line(JsonGenerator json) throws IOException {
        if (depth <= BROKEN) {
            json.writeRaw("\n" + "  ".repeat(depth));
        }
    }
}
