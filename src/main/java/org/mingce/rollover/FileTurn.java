package org.mingce.rollover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.rollover.Treatment.Kind;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.schema.SchemaView;

/** One walk through one of last year's files: what is to be changed in it, and what then has to be looked through. */
final class FileTurn {

    private static final Position NOWHERE = Position.of("");
    /** A text without the marks of sentences and as short as this is a title, a date or the name of a period. */
    private static final int TITLE = 40;

    private final YearWords words;
    private final boolean isNext;
    private final List<NodeChange> changes = new ArrayList<>();
    private final List<OpenLeaf> leaves = new ArrayList<>();
    private final List<Turned> turned = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();
    private final Map<PiecePath, String> titles = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    /** A year in the text at a place. */
    record Turned(PiecePath path, YearMention mention) {
    }

    /** A piece that is not taken over: because the edition has no such thing, or because it never is. */
    record Gone(PiecePath path, Position position, boolean stray) {
    }

    /** @param isNext whether the new year follows upon last year, so that its amounts are those of the year before */
    FileTurn(YearWords words, boolean isNext) {
        this.words = words;
        this.isNext = isNext;
    }

    void walk(MapNode root, SchemaView view) {
        map(root, view, new PiecePath(List.of()), null);
    }

    List<NodeChange> changes() {
        return changes;
    }

    List<OpenLeaf> leaves() {
        return leaves;
    }

    List<Turned> turned() {
        return turned;
    }

    List<Gone> gone() {
        return gone;
    }

    /** What the pieces on the way are called. */
    Map<PiecePath, String> titles() {
        return titles;
    }

    /** Words that schemas have for what becomes of a piece, and nobody knows. */
    List<String> unknown() {
        return unknown;
    }

    private void map(MapNode map, SchemaView view, PiecePath path, Kind forced) {
        for (MapNode.Entry entry : map.entries()) {
            PiecePath at = path.then(entry.key());
            Optional<SchemaView> child = view.child(entry.key()).filter(one -> !isStray(entry.value(), one));
            if (child.isEmpty()) {
                changes.add(new NodeChange.Remove(at));
                gone.add(new Gone(at, entry.keyPosition(), true));
            } else {
                piece(entry.value(), child.get(), at, map, forced);
            }
        }
    }

    /** Whether nothing is said of what a map holds, though it holds something. */
    private static boolean isStray(Node node, SchemaView view) {
        return node instanceof MapNode map && !map.entries().isEmpty()
                && map.entries().stream().allMatch(entry -> view.child(entry.key()).isEmpty());
    }

    private void piece(Node node, SchemaView view, PiecePath path, MapNode beside, Kind forced) {
        titles.put(path, view.title());
        Optional<Treatment> said = Treatment.of(view, node);
        if (said.isEmpty()) {
            unknown.add(view.newYear());
            return;
        }
        Kind kind = forced != null ? forced : said.get().kind();
        boolean declared = forced == null && !view.newYear().isEmpty();
        if (kind == Kind.DROP) {
            changes.add(new NodeChange.Remove(path));
            gone.add(new Gone(path, node.position(), false));
        } else if (!(node instanceof TextNode text)) {
            within(node, view, path, declared ? kind : null, forced);
        } else if (text.kind() != TextNode.Kind.NULL) {
            scalar(text, path, kind, beside, said.get().key());
        }
    }

    /** @param declared what the schema says of the whole; {@code null} where it says nothing */
    private void within(Node node, SchemaView view, PiecePath path, Kind declared, Kind forced) {
        int before = leaves.size();
        // Years go on in what is offered as a whole, but its pieces are none of their own.
        Kind below = declared == null ? forced : declared == Kind.OFFER ? Kind.READ : declared;
        if (node instanceof MapNode map) {
            map(map, view, path, below);
        } else {
            List<Node> items = ((ListNode) node).items();
            for (int i = 0; i < items.size(); i++) {
                item(items.get(i), view.item(), path.then(i), below);
            }
        }
        if (declared == Kind.OFFER) {
            leaves.subList(before, leaves.size()).clear();
            leaves.add(new OpenLeaf(path, false, node));
        }
    }

    private void item(Node node, Optional<SchemaView> view, PiecePath at, Kind forced) {
        if (view.isPresent()) {
            piece(node, view.get(), at, null, forced);
        } else if (node instanceof TextNode text && forced != null && forced != Kind.KEEP) {
            scalar(text, at, forced, null, "");
        }
    }

    private void scalar(TextNode text, PiecePath path, Kind kind, MapNode beside, String key) {
        switch (kind) {
            case NEW -> blank(path);
            case LAST -> last(path, beside, key);
            case OFFER, READ -> {
                boolean read = text.kind() == TextNode.Kind.TEXT;
                List<YearMention> mentions = read ? advance(text, path) : List.of();
                if (kind == Kind.OFFER || read && Treatment.isOfItsYear(text(path, text), mentions)) {
                    leaves.add(new OpenLeaf(path, false, text));
                }
            }
            default -> { }
        }
    }

    private void blank(PiecePath path) {
        TextNode nothing = new TextNode("", TextNode.Kind.NULL, null, NOWHERE);
        changes.add(new NodeChange.Put(path, nothing));
        leaves.add(new OpenLeaf(path, true, nothing));
    }

    /** Last year's amount as the year before; of a year between nobody knows. */
    private void last(PiecePath path, MapNode beside, String key) {
        Optional<Node> amount = beside == null || !isNext ? Optional.empty() : beside.get(key);
        if (amount.isPresent()) {
            changes.add(new NodeChange.Put(path, amount.get()));
        } else {
            blank(path);
        }
    }

    private List<YearMention> advance(TextNode text, PiecePath path) {
        YearWords.Advanced advanced = words.advanced(text.text(), isTitle(text.text()));
        if (!advanced.text().equals(text.text())) {
            changes.add(new NodeChange.Put(path, new TextNode(advanced.text(), TextNode.Kind.TEXT, null, NOWHERE)));
        }
        advanced.mentions().forEach(mention -> turned.add(new Turned(path, mention)));
        return advanced.mentions();
    }

    /** What a text says after its change. */
    private String text(PiecePath path, TextNode before) {
        NodeChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        return last instanceof NodeChange.Put put && put.path().equals(path) && put.value() instanceof TextNode now
                ? now.text() : before.text();
    }

    private static boolean isTitle(String text) {
        return text.length() <= TITLE && text.chars().noneMatch(c -> "。；，！？".indexOf(c) >= 0);
    }
}
