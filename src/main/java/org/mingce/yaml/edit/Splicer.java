package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.yaml.edit.Piece.Member;
import org.mingce.yaml.edit.Piece.Shape;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** The texts that a change may make of a text, the most fitting first; whether one is right is seen by reading it. */
final class Splicer {

    private static final String STEP = "  ";
    /** Ways to write a new piece: as it is, in single quotes, in double quotes. */
    private static final int WAYS = 3;

    private final Lines lines;
    private final Piece root;
    private final KeyOrder order;

    /** @param root the text's pieces; {@code null} where it holds none */
    Splicer(Lines lines, Piece root, KeyOrder order) {
        this.lines = lines;
        this.root = root;
        this.order = order;
    }

    /** Thrown where a change is not made; its key is that of a message. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String key) {
            super(key, null, false, false);
        }
    }

    Stream<String> texts(NodeChange change) throws RefusedException {
        PiecePath path = change.path();
        Piece piece = root;
        int known = 0;
        while (piece != null && !piece.isBlank() && known < path.steps().size()) {
            if (piece.bound()) {
                throw new RefusedException("yaml.edit/anchor");
            }
            Member next = piece.member(path.steps().get(known));
            if (next == null || known == path.steps().size() - 1 && !(change instanceof NodeChange.Put)) {
                break;
            }
            piece = next.value();
            known++;
        }
        if (piece != null && piece.bound()) {
            throw new RefusedException("yaml.edit/anchor");
        }
        if (change instanceof NodeChange.Remove) {
            return removed(piece, path);
        }
        if (change instanceof NodeChange.Insert insert && known == path.steps().size() - 1
                && piece != null && piece.shape() == Shape.LIST) {
            return inserted(piece, (Integer) path.last(), insert.value());
        }
        Node value = change instanceof NodeChange.Put put ? put.value()
                : ((NodeChange.Insert) change).value();
        String comment = change instanceof NodeChange.Put put ? put.comment() : "";
        if (known == path.steps().size()) {
            return replaced(piece, path, value);
        }
        Object step = path.steps().get(known);
        Node made = made(path.steps().subList(known + 1, path.steps().size()), value);
        if (piece == null || piece.isBlank()) {
            return filled(piece, path.first(known), made(List.of(step), made), comment);
        }
        if (piece.shape() != Shape.MAP || !(step instanceof String key)) {
            throw new RefusedException("yaml.edit/path");
        }
        return added(piece, path.first(known), key, made, comment);
    }

    /** The value with the maps and lists that lead to it. */
    private static Node made(List<Object> steps, Node value) {
        Node made = value;
        Position nowhere = Position.of("");
        for (int i = steps.size() - 1; i >= 0; i--) {
            made = steps.get(i) instanceof String key
                    ? new MapNode(List.of(new MapNode.Entry(key, nowhere, made)), nowhere)
                    : new ListNode(List.of(made), nowhere);
        }
        return made;
    }

    private Stream<String> replaced(Piece piece, PiecePath path, Node value) throws RefusedException {
        if (piece.shape() != Shape.SCALAR) {
            throw new RefusedException("yaml.edit/kind");
        }
        if (!(value instanceof TextNode text)) {
            return piece.isBlank() ? filled(piece, path, value, "") : Stream.of(
                    Splice.of(piece.start(), piece.end(), new NodeText(0, true).flow(value)).in(lines.text()));
        }
        boolean flow = isInFlow(path);
        String indent = indent(path) + STEP;
        List<String> texts = new ArrayList<>();
        for (ScalarText way : ScalarText.of(text, piece.style(), flow)) {
            texts.add(written(piece, way, ownIndent(piece, indent)));
        }
        return texts.stream();
    }

    private String written(Piece piece, ScalarText way, String indent) {
        String text = lines.text();
        boolean tight = piece.isBlank() && !way.head().isEmpty() && piece.start() > 0
                && !Character.isWhitespace(text.charAt(piece.start() - 1));
        int headEnd = piece.isBlockText() ? signEnd(piece) : piece.end();
        int from = piece.start();
        while (way.head().isEmpty() && from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        Splice splice = Splice.of(from, headEnd, (tight ? " " : "") + way.head());
        int lineEnd = lines.end(headEnd);
        StringBuilder body = new StringBuilder();
        way.body().forEach(line -> body.append(lines.ending()).append(line.isEmpty() ? "" : indent + line));
        return splice.and(lineEnd, piece.isBlockText() ? Math.max(lineEnd, piece.end()) : lineEnd, body.toString())
                .in(text);
    }

    private int signEnd(Piece piece) {
        int end = piece.start();
        while (end < lines.text().length() && "|>+-123456789".indexOf(lines.text().charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** The indentation that a text in a block has. */
    private String ownIndent(Piece piece, String otherwise) {
        if (!piece.isBlockText() || signEnd(piece) - piece.start() > 2) {
            return otherwise;
        }
        for (int at = lines.next(piece.start()); at < piece.end(); at = lines.next(at)) {
            String line = lines.text().substring(at, lines.end(at));
            if (!line.isBlank()) {
                return line.substring(0, line.length() - line.stripLeading().length());
            }
        }
        return otherwise;
    }

    /** A value below a key that has none, or in a text that holds nothing. */
    private Stream<String> filled(Piece piece, PiecePath path, Node value, String comment) throws RefusedException {
        if (piece == null) {
            String text = lines.text();
            boolean fresh = text.isEmpty() || text.endsWith("\n");
            return ways(false).map(way -> text + (fresh ? "" : lines.ending())
                    + joined(entries(way, (MapNode) value, "", comment)) + lines.ending());
        }
        if (isInFlow(path)) {
            return ways(true).map(way -> Splice.of(piece.start(), piece.end(), " " + way.flow(value)).in(lines.text()));
        }
        String indent = indent(path) + STEP;
        int end = lines.end(piece.end());
        return ways(false).map(way -> Splice.of(end, end, lines.ending() + joined(value instanceof MapNode map
                ? entries(way, map, indent, comment) : items(way, (ListNode) value, indent))).in(lines.text()));
    }

    private static List<String> entries(NodeText way, MapNode map, String indent, String comment) {
        return map.entries().stream().flatMap(entry ->
                way.entry(entry.key(), entry.value(), indent, comment).stream()).toList();
    }

    private static List<String> items(NodeText way, ListNode list, String indent) {
        return list.items().stream().flatMap(item -> way.item(item, indent).stream()).toList();
    }

    private String joined(List<String> block) {
        return String.join(lines.ending(), block);
    }

    private static Stream<NodeText> ways(boolean brackets) {
        return java.util.stream.IntStream.range(0, WAYS).mapToObj(passed -> new NodeText(passed, brackets));
    }

    private Stream<String> added(Piece map, PiecePath path, String key, Node value, String comment)
            throws RefusedException {
        int at = new KeyPlace(map, order.keys(path)).place(key);
        if (map.flow()) {
            return inBrackets(map, at, way -> NodeText.key(key) + ": " + way.flow(value));
        }
        boolean brackets = map.members().stream().anyMatch(member -> member.value().flow());
        String indent = " ".repeat(lines.column(map.members().get(0).start()));
        return ways(brackets).map(way -> block(map, path, at, way.entry(key, value, indent, comment)));
    }

    private Stream<String> inserted(Piece list, int at, Node value) throws RefusedException {
        if (at > list.members().size()) {
            throw new RefusedException("yaml.edit/path");
        }
        if (list.flow()) {
            return inBrackets(list, at, way -> way.flow(value));
        }
        String indent = " ".repeat(lines.column(list.members().get(0).start()));
        return ways(false).map(way -> block(list, null, at, way.item(value, indent)));
    }

    /** New lines before a member, or behind the last. */
    private String block(Piece piece, PiecePath path, int at, List<String> fresh) {
        String text = lines.text();
        Member first = piece.members().get(0);
        if (at > 0) {
            int end = lines.end(piece.members().get(at - 1).end());
            boolean apart = path != null && path.isRoot() && lines.isAfterBlank(piece.members().get(at - 1).start());
            return Splice.of(end, end, (apart ? lines.ending() : "") + lines.ending() + joined(fresh)).in(text);
        }
        if (!lines.isFirst(first.start())) {
            String indent = " ".repeat(lines.column(first.start()));
            return Splice.of(first.start(), first.start(),
                    joined(fresh).substring(indent.length()) + lines.ending() + indent).in(text);
        }
        int start = lines.start(first.start());
        return Splice.of(start, start, joined(fresh) + lines.ending()).in(text);
    }

    private interface Written {
        String by(NodeText way);
    }

    private Stream<String> inBrackets(Piece piece, int at, Written fresh) throws RefusedException {
        if (!lines.isOneLine(piece.start(), piece.end())) {
            throw new RefusedException("yaml.edit/brackets");
        }
        List<Member> members = piece.members();
        return ways(true).map(way -> {
            int place = members.isEmpty() ? piece.start() + 1
                    : at == members.size() ? members.get(at - 1).end() : members.get(at).start();
            String written = members.isEmpty() ? fresh.by(way)
                    : at == members.size() ? ", " + fresh.by(way) : fresh.by(way) + ", ";
            return Splice.of(place, place, written).in(lines.text());
        });
    }

    private Stream<String> removed(Piece piece, PiecePath path) throws RefusedException {
        int at = piece == null ? -1 : piece.index(path.last());
        if (at < 0) {
            throw new RefusedException("yaml.edit/path");
        }
        List<Member> members = piece.members();
        Member gone = members.get(at);
        if (piece.flow()) {
            if (!lines.isOneLine(piece.start(), piece.end())) {
                throw new RefusedException("yaml.edit/brackets");
            }
            int from = at > 0 && at == members.size() - 1 ? members.get(at - 1).end() : gone.start();
            int to = at < members.size() - 1 ? members.get(at + 1).start() : gone.end();
            return Stream.of(Splice.of(from, to, "").in(lines.text()));
        }
        if (lines.isFirst(gone.start())) {
            return Stream.of(Splice.of(lines.start(gone.start()), lines.next(gone.end()), "").in(lines.text()));
        }
        if (members.size() == 1) {
            return Stream.of(Splice.of(gone.start(), lines.end(gone.end()), "").in(lines.text()));
        }
        int next = members.get(at + 1).start();
        if (!lines.text().substring(lines.end(gone.end()), next).isBlank()) {
            throw new RefusedException("yaml.edit/comment");
        }
        return Stream.of(Splice.of(gone.start(), next, "").in(lines.text()));
    }

    private boolean isInFlow(PiecePath path) {
        Piece piece = root;
        for (Object step : path.steps()) {
            if (piece.flow()) {
                return true;
            }
            piece = piece.member(step).value();
        }
        return false;
    }

    /** The indentation of the line that holds a key or a dash. */
    private String indent(PiecePath path) {
        Piece piece = root;
        int column = 0;
        for (Object step : path.steps()) {
            column = lines.column(piece.member(step).start());
            piece = piece.member(step).value();
        }
        return " ".repeat(column);
    }
}
