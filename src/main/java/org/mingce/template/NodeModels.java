package org.mingce.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.stream.Stream;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/** Source nodes as templates see them: maps are hashes, lists sequences, texts strings, numbers or truth values. */
final class NodeModels {

    private NodeModels() {
    }

    /** The template's view of a node; {@code null}, which is a missing value, for nothing. */
    static TemplateModel of(Node node) {
        if (node instanceof MapNode map) {
            return new Hash(map);
        }
        if (node instanceof ListNode list) {
            return new Sequence(list);
        }
        return text((TextNode) node);
    }

    private static TemplateModel text(TextNode node) {
        return switch (node.kind()) {
            case TEXT -> new PlacedText(node);
            case NUMBER -> number(node);
            case TRUTH -> Boolean.parseBoolean(node.text()) ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case NULL -> null;
        };
    }

    private static TemplateModel number(TextNode node) {
        BigDecimal number = node.number().orElseThrow();
        return node.money().<TemplateModel>map(money -> new StatedNumber(number, money, node.position()))
                .orElseGet(() -> new PlacedNumber(number, node.text(), node.position()));
    }

    private record PlacedText(TextNode node) implements TemplateScalarModel, Placed {

        @Override
        public String getAsString() {
            return node.text();
        }

        @Override
        public Position position() {
            return node.position();
        }
    }

    private record PlacedNumber(BigDecimal number, String written, Position position)
            implements TemplateNumberModel, TemplateHashModel, Placed {

        @Override
        public TemplateModel get(String key) {
            return key.equals("written") ? new SimpleScalar(written) : null;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Number getAsNumber() {
            return number;
        }
    }

    private record Hash(MapNode node) implements TemplateHashModelEx, Placed {

        @Override
        public Position position() {
            return node.position();
        }

        @Override
        public TemplateModel get(String key) {
            return node.get(key).map(NodeModels::of).orElse(null);
        }

        @Override
        public boolean isEmpty() {
            return node.entries().isEmpty();
        }

        @Override
        public int size() {
            return node.entries().size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new Models(() -> node.entries().stream().map(entry -> new SimpleScalar(entry.key())));
        }

        @Override
        public TemplateCollectionModel values() {
            return new Models(() -> node.entries().stream().map(entry -> of(entry.value())));
        }
    }

    private record Sequence(ListNode node) implements TemplateSequenceModel, Placed {

        @Override
        public Position position() {
            return node.position();
        }

        @Override
        public TemplateModel get(int index) {
            return index < 0 || index >= node.items().size() ? null : of(node.items().get(index));
        }

        @Override
        public int size() {
            return node.items().size();
        }
    }

    private interface Source {
        Stream<? extends TemplateModel> stream();
    }

    private record Models(Source source) implements TemplateCollectionModel {

        @Override
        public TemplateModelIterator iterator() {
            Iterator<? extends TemplateModel> iterator = source.stream().iterator();
            return new TemplateModelIterator() {
                @Override
                public TemplateModel next() {
                    return iterator.next();
                }

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }
            };
        }
    }
}
