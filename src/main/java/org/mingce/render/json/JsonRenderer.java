package org.mingce.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.render.PrintedTable;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/**
 * Writes the booklet as JSON: amounts as they are printed, so that whoever adds or compares them meets the numbers of
 * the other formats. Names of fields are stable; what becomes of them is counted in {@link #VERSION}.
 */
public final class JsonRenderer implements Renderer {

    /** Of the form: a field that goes or means something else makes it another one, a new field does not. */
    static final int VERSION = 1;

    private static final String FORMAT = "mingce-booklet";

    private final JsonFactory json = new JsonFactory();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(context.target(), StandardCharsets.UTF_8);
                JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            generator.setPrettyPrinter(new JsonLines());
            write(generator, context);
            generator.flush();
            out.write('\n');
        }
        return Outcome.of(new Rendition(name(), OptionalInt.empty()));
    }

    private static void write(JsonGenerator json, RenderContext context) throws IOException {
        Booklet booklet = context.booklet();
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeStringField("title", context.page().title());
        json.writeNumberField("year", booklet.year());
        json.writeObjectFieldStart("department");
        json.writeStringField("id", booklet.department().id());
        json.writeStringField("name", booklet.department().name());
        json.writeStringField("officialName", booklet.department().officialName());
        json.writeStringField("region", booklet.department().region());
        json.writeEndObject();
        json.writeObjectFieldStart("edition");
        json.writeStringField("id", booklet.edition().id());
        json.writeStringField("name", booklet.edition().content().text("name").orElse(""));
        json.writeEndObject();
        json.writeArrayFieldStart("tables");
        for (PrintedTable table : PrintedTable.of(context.page(), booklet, context.figures())) {
            new TableJson(json, table, booklet.classification()).write();
        }
        json.writeEndArray();
        new FactsJson(json).write(booklet);
        json.writeEndObject();
    }
}
