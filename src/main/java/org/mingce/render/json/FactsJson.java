package org.mingce.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** Writes the facts of the explanation, by the sections that the edition prints, as they are stated. */
final class FactsJson {

    private static final String UNIT = "unit";

    private final JsonGenerator json;

    FactsJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the field {@code explanation}. */
    void write(Booklet booklet) throws IOException {
        MapNode explanation = booklet.explanation();
        json.writeObjectFieldStart("explanation");
        Optional<String> unit = explanation.text(UNIT);
        if (unit.isPresent()) {
            json.writeStringField(UNIT, unit.get());
        }
        json.writeObjectFieldStart("sections");
        for (Edition.Section section : booklet.edition().flatSections().toList()) {
            Optional<Node> facts = section.id() == null ? Optional.empty() : explanation.get(section.id());
            if (facts.isPresent()) {
                json.writeFieldName(section.id());
                write(facts.get());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Node node) throws IOException {
        if (node instanceof MapNode map) {
            json.writeStartObject();
            for (MapNode.Entry entry : map.entries()) {
                json.writeFieldName(entry.key());
                write(entry.value());
            }
            json.writeEndObject();
        } else if (node instanceof ListNode list) {
            json.writeStartArray();
            for (Node item : list.items()) {
                write(item);
            }
            json.writeEndArray();
        } else if (node instanceof TextNode text) {
            write(text);
        }
    }

    private void write(TextNode text) throws IOException {
        switch (text.kind()) {
            case TEXT -> json.writeString(text.text());
            case NUMBER -> json.writeNumber(text.number().orElseThrow());
            case TRUTH -> json.writeBoolean(Boolean.parseBoolean(text.text()));
            case NULL -> json.writeNull();
        }
    }
}
