package org.mingce.render.docx.content;

/** What stands below one another in the booklet: paragraphs and tables. */
public sealed interface WordBlock permits WordParagraph, TableBlock {

    /** The distance in twips to what comes before, margins collapsed. */
    int gap();

    /** Keeps the block on one page with what follows. */
    void keepWithNext();

    /** Starts a page with the block, or takes that back. */
    void breakBefore(boolean breaks);
}
