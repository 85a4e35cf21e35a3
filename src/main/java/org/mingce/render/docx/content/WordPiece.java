package org.mingce.render.docx.content;

import org.mingce.render.docx.style.TextFormat;

/** A piece of a paragraph's content, in reading order. */
public sealed interface WordPiece {

    /** Characters that look alike. */
    record Text(String text, TextFormat format) implements WordPiece {
    }

    /**
     * The number in front of a heading.
     *
     * @param depth from 1
     * @param count what it is numbered
     * @param text  the number as it is printed
     */
    record Number(int depth, int count, String text, TextFormat format) implements WordPiece {
    }

    /** A new line within the paragraph. */
    record Break() implements WordPiece {
    }

    /** A tab; its leader fills the gap. */
    record Tab(String leader, TextFormat format) implements WordPiece {
    }

    /** A field that Word computes, with the result it has now. */
    record Field(String instruction, String result, TextFormat format) implements WordPiece {
    }

    /** The page on which the element with this id stands. */
    record PageOf(String id, String result, TextFormat format) implements WordPiece {
    }

    /** The text up to the matching end leads there: {@code #id} or an address. */
    record LinkStart(String href) implements WordPiece {
    }

    /** The end of a link. */
    record LinkEnd() implements WordPiece {
    }

    /** A place that links lead to. */
    record Anchor(String id) implements WordPiece {
    }

    /**
     * A picture in the line.
     *
     * @param stored the picture
     * @param alt    what it shows, for people who can't see it
     * @param width  EMU
     * @param height EMU
     */
    record Picture(StoredPicture stored, String alt, long width, long height) implements WordPiece {
    }

    /**
     * A chart in the line.
     *
     * @param chart  what it shows
     * @param width  EMU
     * @param height EMU
     */
    record Diagram(Chart chart, long width, long height) implements WordPiece {
    }
}
