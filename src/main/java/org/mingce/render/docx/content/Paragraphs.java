package org.mingce.render.docx.content;

import java.util.ArrayList;
import java.util.List;

/** All paragraphs and tables of a booklet, however deep in tables they stand. */
public final class Paragraphs {

    private final List<WordParagraph> paragraphs = new ArrayList<>();
    private final List<TableBlock> tables = new ArrayList<>();

    private Paragraphs(List<Section> sections) {
        sections.forEach(section -> section.blocks().forEach(this::add));
    }

    /** The paragraphs in reading order. */
    public static List<WordParagraph> of(List<Section> sections) {
        return new Paragraphs(sections).paragraphs;
    }

    /** The tables in reading order. */
    public static List<TableBlock> tables(List<Section> sections) {
        return new Paragraphs(sections).tables;
    }

    private void add(WordBlock block) {
        if (block instanceof WordParagraph paragraph) {
            paragraphs.add(paragraph);
        } else if (block instanceof TableBlock table) {
            tables.add(table);
            table.rows().forEach(row -> row.cells().forEach(cell -> cell.blocks().forEach(this::add)));
        }
    }
}
