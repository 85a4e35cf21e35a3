package org.mingce.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.Classification;
import org.mingce.model.Diagnostic;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.TextNode.Kind;
import org.mingce.yaml.Scalar;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.schema.CodeFormat;

/** What a person has filled into fields, as changes of a file. */
final class Filled {

    private static final Position NOWHERE = Position.of("");
    /** Of a grid nobody pastes more. */
    private static final int MOST = 5_000;

    private final Messages messages;
    private final Classification names;

    Filled(Messages messages, Classification names) {
        this.messages = messages;
        this.names = names;
    }

    /** The changes; or what can't be taken, each with the path of its field. */
    Outcome<List<NodeChange>> changes(JsonNode asked, MapNode root) {
        List<Diagnostic> wrong = new ArrayList<>();
        List<NodeChange> changes = new ArrayList<>();
        int count = 0;
        for (JsonNode one : asked) {
            PiecePath path = path(one.path("path"));
            if (path.steps().isEmpty() || ++count > MOST) {
                wrong.add(messages.error("form.path", NOWHERE));
                break;
            }
            change(one, path, root, changes, wrong);
        }
        return wrong.isEmpty() ? Outcome.of(changes) : Outcome.failed(wrong);
    }

    private void change(JsonNode one, PiecePath path, MapNode root, List<NodeChange> changes, List<Diagnostic> wrong) {
        String typed = one.path("value").asText();
        String how = one.path("how").asText("put");
        if (how.equals("remove")) {
            changes.add(new NodeChange.Remove(path));
            return;
        }
        boolean item = path.steps().get(path.steps().size() - 1) instanceof Integer;
        if (typed.isBlank() && how.equals("put") && !item) {
            if (isThere(root, path)) {
                changes.add(new NodeChange.Remove(path));
            }
            return;
        }
        Optional<TextNode> value = value(typed, one.path("kind").asText());
        if (value.isEmpty()) {
            wrong.add(messages.error("form.number", NOWHERE, path, typed.strip()));
        } else if (how.equals("insert") && item) {
            changes.add(new NodeChange.Insert(path, value.get()));
        } else {
            changes.add(new NodeChange.Put(path, value.get(), comment(path)));
        }
    }

    private static PiecePath path(JsonNode steps) {
        List<Object> path = new ArrayList<>();
        for (JsonNode step : steps) {
            if (step.isInt() && step.asInt() >= 0) {
                path.add(step.asInt());
            } else if (step.isTextual() && !step.asText().isEmpty()) {
                path.add(step.asText());
            } else {
                return PiecePath.of();
            }
        }
        return new PiecePath(path);
    }

    private static boolean isThere(Node root, PiecePath path) {
        Node node = root;
        for (Object step : path.steps()) {
            Node at = node;
            node = step instanceof Integer index
                    ? at instanceof ListNode list && index < list.items().size() ? list.items().get(index) : null
                    : at instanceof MapNode map ? map.entries().stream().filter(entry -> entry.key().equals(step))
                            .map(MapNode.Entry::value).findFirst().orElse(null) : null;
        }
        return node != null;
    }

    /** What was typed as a value of its kind; empty where it is no number. */
    private static Optional<TextNode> value(String typed, String kind) {
        String number = number(typed);
        boolean isNumber = Scalar.isNumber(number);
        return switch (kind) {
            case "number" -> isNumber ? Optional.of(node(number, Kind.NUMBER)) : Optional.empty();
            case "auto" -> Optional.of(isNumber && number.equals(typed.strip()) ? node(number, Kind.NUMBER)
                    : node(typed.strip(), Kind.TEXT));
            case "truth" -> Optional.of(node(typed.equals("true") ? "true" : "false", Kind.TRUTH));
            default -> Optional.of(node(typed.replace("\r\n", "\n").strip(), Kind.TEXT));
        };
    }

    /** An amount as people and spreadsheets write it: with commas, blanks, full-width digits, the sign of the yuan. */
    private static String number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip()
                .replaceAll("[,\\s\\u00a5\\uffe5]", "");
        return plain.startsWith("(") && plain.endsWith(")") ? "-" + plain.substring(1, plain.length() - 1) : plain;
    }

    private static TextNode node(String text, Kind kind) {
        return new TextNode(text, kind, null, NOWHERE);
    }

    /** The name of a code stands behind its line. */
    private String comment(PiecePath path) {
        for (Object step : path.steps()) {
            if (step instanceof String code && CodeFormat.isDigits(code)) {
                return names.functionalName(code).or(() -> names.economicName(code)).orElse("");
            }
        }
        return "";
    }
}
