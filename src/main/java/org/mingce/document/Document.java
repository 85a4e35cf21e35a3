package org.mingce.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A printed document.
 *
 * @param blocks its headings, paragraphs and tables, in the order in which they are read
 */
public record Document(List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Its headings, in order. */
    public Stream<Heading> headings() {
        return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast);
    }

    /** Its paragraphs outside of tables, in order. */
    public Stream<Paragraph> paragraphs() {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    /** Its tables, in order. */
    public Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
