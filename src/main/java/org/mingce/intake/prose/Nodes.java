package org.mingce.intake.prose;

import java.util.Arrays;
import java.util.List;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;

/** Pieces of data files that nobody has written yet: they have no place. */
final class Nodes {

    private static final Position NOWHERE = Position.of("");

    private Nodes() {
    }

    static TextNode text(String text) {
        return new TextNode(text, TextNode.Kind.TEXT, null, NOWHERE);
    }

    /** A number; an amount where the file has a unit. */
    static TextNode number(String digits, Unit unit) {
        return new TextNode(digits, TextNode.Kind.NUMBER, unit, NOWHERE);
    }

    static TextNode none() {
        return new TextNode("", TextNode.Kind.NULL, null, NOWHERE);
    }

    static TextNode no() {
        return new TextNode("false", TextNode.Kind.TRUTH, null, NOWHERE);
    }

    static ListNode list(List<? extends Node> items) {
        return new ListNode(List.copyOf(items), NOWHERE);
    }

    static MapNode map(MapNode.Entry... entries) {
        return new MapNode(Arrays.asList(entries), NOWHERE);
    }

    static MapNode map(List<MapNode.Entry> entries) {
        return new MapNode(entries, NOWHERE);
    }

    static MapNode.Entry entry(String key, Node value) {
        return new MapNode.Entry(key, NOWHERE, value);
    }
}
