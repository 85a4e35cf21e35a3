package org.mingce.model;

/**
 * A piece of a source file whose shape belongs to a template, not to Java: prose, facts of a section, an annex.
 * Every piece knows its place. Immutable.
 */
public sealed interface Node permits TextNode, ListNode, MapNode {

    /** Where the piece begins. */
    Position position();
}
