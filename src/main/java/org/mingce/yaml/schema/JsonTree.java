package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** The nodes of a source as the JSON tree that a JSON Schema judges. */
public final class JsonTree {

    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private final boolean nothings;

    /** @param nothings whether keys without a value are kept as null; a clerk who leaves one empty states nothing */
    public JsonTree(boolean nothings) {
        this.nothings = nothings;
    }

    public JsonNode of(Node node) {
        if (node instanceof TextNode text) {
            return scalar(text);
        }
        if (node instanceof ListNode list) {
            ArrayNode array = FACTORY.arrayNode(list.items().size());
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        ObjectNode object = FACTORY.objectNode();
        for (MapNode.Entry entry : ((MapNode) node).entries()) {
            if (nothings || !isNothing(entry.value())) {
                object.set(entry.key(), of(entry.value()));
            }
        }
        return object;
    }

    public static boolean isNothing(Node node) {
        return node instanceof TextNode text && text.kind() == TextNode.Kind.NULL;
    }

    private static JsonNode scalar(TextNode text) {
        return switch (text.kind()) {
            case NULL -> FACTORY.nullNode();
            case TRUTH -> FACTORY.booleanNode(text.text().equalsIgnoreCase("true"));
            case TEXT -> new Characters(text.text());
            case NUMBER -> {
                BigDecimal number = new BigDecimal(text.text());
                yield text.text().contains(".") ? DecimalNode.valueOf(number)
                        : FACTORY.numberNode(number.toBigInteger());
            }
        };
    }

    /**
     * A text whose {@code toString} does without Jackson's object mapper: the validator asks for it when it compiles
     * an {@code enum}, and loading the mapper takes longer than all validation of a booklet.
     */
    private static final class Characters extends com.fasterxml.jackson.databind.node.TextNode {

        private static final long serialVersionUID = 1L;

        Characters(String characters) {
            super(characters);
        }

        @Override
        public String toString() {
            return '"' + asText() + '"';
        }
    }
}
