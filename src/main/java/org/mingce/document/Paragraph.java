package org.mingce.document;

import java.util.Optional;

/**
 * Running text between two breaks.
 *
 * @param kind   what it is
 * @param text   what is printed, with its number or label; {@code \n} where a line is broken on purpose
 * @param target the id that a line of the contents leads to; else empty
 * @param spot   where it is from
 * @param anchor what it stands in
 */
public record Paragraph(Kind kind, String text, String target, Optional<Spot> spot, String anchor) implements Block {

    /** What a paragraph is. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** An entry of a list. */
        ITEM,
        /** What a table or picture is called. */
        CAPTION,
        /** A line of the contents. */
        CONTENTS
    }
}
