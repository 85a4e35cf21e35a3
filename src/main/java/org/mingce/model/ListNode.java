package org.mingce.model;

import java.util.List;

/**
 * A list of pieces, in the order of the file.
 *
 * @param items    the pieces
 * @param position where the list begins
 */
public record ListNode(List<Node> items, Position position) implements Node {

    public ListNode {
        items = List.copyOf(items);
    }
}
