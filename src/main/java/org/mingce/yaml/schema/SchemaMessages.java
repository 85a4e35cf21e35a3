package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SyntaxProblem;

/** Says in the clerk's words, with the place, what a schema objects to. */
final class SchemaMessages {

    private static final int LONGEST_QUOTE = 30;
    /** A code with its name behind it, or as spreadsheets write a number. */
    private static final Pattern LONGER = Pattern.compile("([0-9]{3,7})(?:\\.0+|[ _-]*[\\p{IsHan}(].*)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern DAY = Pattern.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");

    private final SchemaLibrary library;
    private final MapNode root;
    private final String rootLabel;
    private final Problems problems;
    private final Messages messages;
    private final MissingCodes missing;
    private MapNode described;
    private Set<String> present = Set.of();

    SchemaMessages(SchemaLibrary library, MapNode root, String rootLabel, Problems problems, MissingCodes missing) {
        this.library = library;
        this.root = root;
        this.rootLabel = rootLabel;
        this.problems = problems;
        this.messages = problems.messages();
        this.missing = missing;
    }

    void note(Failure failure) {
        ValidationMessage message = failure.message();
        SourcePoint place = SourcePoint.of(root, rootLabel, message.getInstanceLocation(), messages);
        JsonNode rule = library.part(message.getSchemaLocation(), 1);
        switch (message.getType()) {
            case "type" -> noteType(failure, place);
            case "required" -> noteMissing(failure, place, rule);
            case "additionalProperties", "unevaluatedProperties" ->
                    noteUnknown(place.entry(message.getProperty()), place, rule);
            case "propertyNames" -> noteName(place.entry(message.getProperty()), place, message);
            case "enum" -> noteEnum(place, message.getSchemaNode());
            case "format" -> noteFormat(place, message.getSchemaNode().asText());
            default -> noteOther(message, place, rule);
        }
    }

    private void noteType(Failure failure, SourcePoint place) {
        Set<String> types = failure.types();
        Node node = place.node();
        boolean isText = node instanceof TextNode text && text.kind() == TextNode.Kind.TEXT;
        String written = node instanceof TextNode text ? text.text() : "";
        boolean number = types.contains("number") || types.contains("integer");
        String slip = isText && (types.contains("object") || types.contains("array"))
                ? SyntaxProblem.slip(written) : null;
        if (slip != null) {
            problems.error(slip, node.position(), written.split("[：:]", 2)[0].strip());
        } else if (isText && number) {
            AmountSlip amount = AmountSlip.in(written, ((TextNode) node).unit());
            problems.error(amount.message(), node.position(), label(place), quote(written), amount.suggestion(),
                    amount.unit());
        } else if (types.contains("string") && node instanceof TextNode text && text.kind() != TextNode.Kind.NULL) {
            Matcher day = DAY.matcher(written);
            problems.error(day.matches() ? "yaml.type/day" : "yaml.type/quote", node.position(), label(place),
                    quote(written), day.replaceFirst("$1"), plain(day.replaceFirst("$2")),
                    plain(day.replaceFirst("$3")));
        } else if (isText && types.contains("object") && outdented(failure, place)) {
            return;
        } else {
            String expected = types.stream().map(type -> messages.text("type." + type))
                    .collect(Collectors.joining(messages.text("or")));
            boolean listed = node instanceof ListNode && !types.contains("array");
            problems.error(listed ? "yaml.type/listed" : "yaml.type", node.position(), label(place), expected,
                    actual(node), quote(written));
        }
    }

    /** A number without the zero before it. */
    private static String plain(String number) {
        return number.replaceFirst("^0", "");
    }

    /** Notes a key that belongs under the one before it, which has nothing; {@code false} where it does not. */
    private boolean outdented(Failure failure, SourcePoint place) {
        var path = failure.message().getInstanceLocation();
        if (path.getNameCount() == 0) {
            return false;
        }
        SourcePoint around = SourcePoint.of(root, rootLabel, path.getParent(), messages);
        return around.node() instanceof MapNode map && map.entries().stream()
                .filter(entry -> entry.keyPosition().equals(place.keyPosition()))
                .anyMatch(entry -> outdented(map, entry));
    }

    private boolean outdented(MapNode map, MapNode.Entry entry) {
        int at = map.entries().indexOf(entry);
        if (at < 1 || !JsonTree.isNothing(map.entries().get(at - 1).value())) {
            return false;
        }
        problems.error("yaml.indentation/below", entry.keyPosition(), quote(entry.key()),
                quote(map.entries().get(at - 1).key()));
        return true;
    }

    private String actual(Node node) {
        if (node instanceof TextNode text) {
            return messages.text(switch (text.kind()) {
                case TEXT -> "type.string";
                case NUMBER -> "type.number";
                case TRUTH -> "type.boolean";
                case NULL -> "type.null";
            });
        }
        return messages.text(node instanceof MapNode ? "type.object" : "type.array");
    }

    private void noteMissing(Failure failure, SourcePoint place, JsonNode rule) {
        if (!failure.expected().isEmpty()) {
            problems.error("yaml.missing-key/any", place.node().position(), label(place), list(failure.expected()));
            return;
        }
        String key = failure.message().getProperty();
        String name = titled(key, rule.path("properties").path(key));
        MapNode map = (MapNode) place.node();
        boolean empty = map.keys().contains(key);
        boolean nothing = map == root && map.entries().isEmpty();
        problems.error(nothing ? "yaml.missing-key/nothing" : empty ? "yaml.missing-key/empty" : "yaml.missing-key",
                empty ? place.entry(key).keyPosition() : map.position(), name, label(place), key);
    }

    private void noteUnknown(MapNode.Entry entry, SourcePoint place, JsonNode rule) {
        String key = entry.key();
        MapNode map = (MapNode) place.node();
        String plain = AmountSlip.narrow(key);
        String names = library.resolved(rule.path("propertyNames")).path("title").asText();
        if (key.charAt(0) == '\u3000' || key.charAt(0) == '\u00a0') {
            problems.error("yaml.wide-space", entry.keyPosition());
        } else if (CodeFormat.isDigits(plain) && !plain.equals(key)) {
            problems.error("code.full-width", entry.keyPosition(), quote(key), plain);
        } else if (!CodeFormat.isDigits(key) && CodeFormat.isDigits(digits(plain))) {
            problems.error("code.slip", entry.keyPosition(), quote(key), digits(plain));
        } else if (!names.isEmpty() && LONGER.matcher(plain).matches()) {
            problems.error("code.slip/longer", entry.keyPosition(), quote(key),
                    LONGER.matcher(plain).replaceFirst("$1"));
        } else if (key.indexOf(':') > 0 && SyntaxProblem.slip(key) != null) {
            problems.error(SyntaxProblem.slip(key), entry.keyPosition(), quote(key.substring(0, key.indexOf(':'))));
        } else if (SplitAmount.isPiece(map, entry)) {
            SplitAmount.of(map, entry).ifPresent(amount -> problems.error("yaml.amount/split", entry.keyPosition(),
                    label(place), quote(amount.written()), amount.meant()));
        } else if (key.indexOf('：') > 0) {
            problems.error("yaml.full-width-colon", entry.keyPosition(), quote(key.substring(0, key.indexOf('：'))));
        } else {
            noteUnknown(entry, place, rule, names);
        }
    }

    /** A code's digits where blanks came in between, or letters that look like digits. */
    private static String digits(String key) {
        return key.length() > 2 && key.chars().filter(Character::isDigit).count() * 2 > key.length()
                ? AmountSlip.withoutLetters(key.replace(" ", "")) : key;
    }

    private void noteUnknown(MapNode.Entry entry, SourcePoint place, JsonNode rule, String names) {
        String keys = rule.path(SchemaLibrary.KEYS).asText();
        List<String> free = new ArrayList<>();
        List<String> titled = new ArrayList<>();
        Set<String> present = present((MapNode) place.node());
        Map<String, String> titles = new HashMap<>();
        rule.path("properties").fields().forEachRemaining(property -> {
            boolean isFree = !present.contains(property.getKey());
            if (isFree) {
                free.add(property.getKey());
                titles.put(library.resolved(property.getValue()).path("title").asText(), property.getKey());
            }
            // What an edition prints is listed whole: its tables have these rows, whichever are stated already.
            if (keys.isEmpty() ? isFree : !keys.equals(SchemaLibrary.Keys.TABLES)
                    || property.getValue().has(SchemaLibrary.KEYS)) {
                titled.add(titled(property.getKey(), property.getValue()));
            }
        });
        String nearest = meant(entry.key(), free, titles);
        if (nearest.isEmpty() && keys.isEmpty() && outdented((MapNode) place.node(), entry)) {
            return;
        }
        if (!keys.isEmpty() && (names.isEmpty() || !nearest.isEmpty() || CodeFormat.isDigits(entry.key()))) {
            noteUnprinted(keys, entry, place, nearest, titled);
        } else if (names.isEmpty() || !nearest.isEmpty()) {
            problems.error("yaml.unknown-key", entry.keyPosition(), quote(entry.key()), label(place), nearest,
                    list(titled));
        } else {
            String format = library.resolved(rule.path("propertyNames")).path("format").asText();
            String code = CodeFormat.named(format)
                    .map(codes -> missing.nearest(codes).called(entry.key(), codes, present, messages))
                    .orElse("");
            problems.error("yaml.unknown-key/code", entry.keyPosition(), quote(entry.key()), label(place), names, code,
                    list(titled));
        }
    }

    /** The key that is meant: by its title, by a title that has the word in it, by its letters; empty where none is. */
    private static String meant(String key, List<String> free, Map<String, String> titles) {
        if (titles.containsKey(key)) {
            return titles.get(key);
        }
        List<String> within = titles.keySet().stream().filter(title -> key.length() > 1 && !title.isEmpty()
                && (title.contains(key) || key.contains(title))).sorted().toList();
        return within.size() == 1 && CHINESE.matcher(key).find() ? titles.get(within.get(0))
                : Nearest.to(key, free).orElse("");
    }

    /** A map's keys, collected once for all that is said of it: a broken map has tens of thousands. */
    private Set<String> present(MapNode map) {
        if (map != described) {
            described = map;
            present = new HashSet<>(map.keys());
        }
        return present;
    }

    private void noteUnprinted(String keys, MapNode.Entry entry, SourcePoint place, String nearest,
            List<String> printed) {
        switch (keys) {
            case SchemaLibrary.Keys.COLUMNS -> problems.error("yaml.unknown-key/column", entry.keyPosition(),
                    quote(entry.key()), label(place), nearest, list(printed));
            case SchemaLibrary.Keys.ROWS -> problems.error("yaml.unknown-key/row", entry.keyPosition(),
                    quote(entry.key()), label(place), nearest, list(printed));
            default -> problems.error("yaml.unknown-key/table", entry.keyPosition(), quote(entry.key()), label(place),
                    nearest, list(printed));
        }
    }

    private String titled(String key, JsonNode rule) {
        String title = library.resolved(rule).path("title").asText();
        return title.isEmpty() ? key : messages.text("key.titled", key, title);
    }

    private void noteName(MapNode.Entry entry, SourcePoint place, ValidationMessage message) {
        JsonNode names = library.resolved(message.getSchemaNode());
        String format = names.path("format").asText();
        if (names.has(SchemaLibrary.MESSAGE)) {
            problems.error("yaml.value", entry.keyPosition(), messages.text("label.key", label(place), entry.key()),
                    names.path(SchemaLibrary.MESSAGE).asText(), "");
        } else if (CodeFormat.named(format).isPresent()) {
            noteCode(entry.key(), entry.keyPosition(), CodeFormat.named(format).get(),
                    present((MapNode) place.node()));
        } else {
            problems.error("yaml.unknown-key/code", entry.keyPosition(), quote(entry.key()), label(place),
                    names.path("title").asText(), "", "");
        }
    }

    private void noteFormat(SourcePoint place, String format) {
        CodeFormat.named(format).ifPresentOrElse(
                codes -> noteCode(((TextNode) place.node()).text(), place.node().position(), codes, Set.of()),
                () -> problems.error("yaml.value", place.node().position(), label(place), ""));
    }

    private void noteCode(String code, Position position, CodeFormat codes, Set<String> taken) {
        if (codes.isLong(code)) {
            missing.add(code, codes, position);
        } else {
            problems.error("code.length", position, quote(code), messages.text("level." + codes.getName()),
                    missing.nearest(codes).completed(code, codes, taken, messages));
        }
    }

    private void noteEnum(SourcePoint place, JsonNode allowed) {
        List<String> values = new ArrayList<>();
        allowed.forEach(value -> values.add(value.asText()));
        String written = place.node() instanceof TextNode text ? text.text() : actual(place.node());
        problems.error("yaml.value/choice", place.node().position(), label(place), quote(written),
                Nearest.to(written, values).orElse(""), list(values));
    }

    private void noteOther(ValidationMessage message, SourcePoint place, JsonNode rule) {
        String own = rule.path(SchemaLibrary.MESSAGE).asText();
        String description = own.isEmpty() ? library.part(message.getSchemaLocation(), 1).path("description").asText()
                : own;
        String limit = message.getSchemaNode().isValueNode() ? message.getSchemaNode().asText() : "";
        String key = "rule." + message.getType();
        String text = !own.isEmpty() ? own : messages.has(key) ? messages.text(key, limit)
                : messages.text("rule.other");
        problems.error("yaml.value", place.node().position(), label(place), text, own.isEmpty() ? description : "");
    }

    private String label(SourcePoint place) {
        return place.label().isEmpty() ? messages.text("label.root") : messages.text("quoted", place.label());
    }

    private String list(Iterable<String> names) {
        return String.join(messages.text("comma"), names);
    }

    private static String quote(String written) {
        String line = written.lines().findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length())));
        return end < line.length() || line.length() < written.strip().length() ? line.substring(0, end) + "…" : line;
    }
}
