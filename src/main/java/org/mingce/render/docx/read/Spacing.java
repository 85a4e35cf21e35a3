package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.content.WordBlock;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.TextFormat;

/**
 * Turns the collapsed distances between blocks into spaces before and after paragraphs. Programs differ in whether they
 * add the space after a paragraph to the space before the next, so that at most one of the two is left.
 */
final class Spacing {

    /** Word needs a paragraph after some tables; this is the lowest that it takes for one, in twips. */
    private static final int LOWEST = 20;

    private final TextFormat body;

    /**
     * @param body how characters look in paragraphs that only keep a distance
     */
    Spacing(TextFormat body) {
        this.body = body;
    }

    /** The blocks, with paragraphs added where a table needs one. */
    List<WordBlock> resolve(List<WordBlock> blocks, boolean cell) {
        List<WordBlock> result = new ArrayList<>(blocks.size() + 1);
        WordBlock previous = null;
        for (WordBlock block : blocks) {
            if (previous == null) {
                start(block);
            } else {
                between(previous, block, result);
            }
            if (block instanceof TableBlock table) {
                result.add(resolved(table));
            } else {
                result.add(block);
            }
            previous = block;
        }
        // A section ends in a paragraph, and so does a cell; nor may a section end within the contents' field.
        boolean entry = previous instanceof WordParagraph last && last.isContentsEntry();
        if (previous == null || previous instanceof TableBlock || entry) {
            result.add(spacer(LOWEST));
        }
        if (cell && previous instanceof WordParagraph last) {
            last.format(last.format().withSpace(last.format().before(), last.own().after()));
        }
        return result;
    }

    private TableBlock resolved(TableBlock table) {
        List<TableBlock.Row> rows = new ArrayList<>(table.rows().size());
        for (TableBlock.Row row : table.rows()) {
            List<TableBlock.Cell> cells = new ArrayList<>(row.cells().size());
            row.cells().forEach(cell -> cells.add(resolved(cell)));
            rows.add(new TableBlock.Row(row.header(), row.unbroken(), row.height(), cells));
        }
        return new TableBlock(table.element(), table.columns(), rows, table.left(), table.align(), table.frame(),
                table.gap());
    }

    private TableBlock.Cell resolved(TableBlock.Cell cell) {
        return new TableBlock.Cell(cell.span(), cell.merge(), cell.borders(), cell.padding(), cell.fill(), cell.align(),
                resolve(cell.blocks(), true));
    }

    private static void start(WordBlock block) {
        if (block instanceof WordParagraph paragraph) {
            paragraph.format(paragraph.format().withSpace(paragraph.gap(), paragraph.own().after()));
        }
    }

    private void between(WordBlock above, WordBlock below, List<WordBlock> result) {
        int gap = below.gap();
        if (above instanceof WordParagraph first && below instanceof WordParagraph second) {
            boolean natural = Math.min(first.own().after(), second.own().before()) == 0
                    && first.own().after() + second.own().before() == gap;
            int after = natural ? first.own().after() : 0;
            first.format(first.format().withSpace(first.format().before(), after));
            second.format(second.format().withSpace(gap - after, second.own().after()));
        } else if (above instanceof WordParagraph first) {
            first.format(first.format().withSpace(first.format().before(), gap));
        } else if (below instanceof WordParagraph second) {
            second.format(second.format().withSpace(gap, second.own().after()));
        } else {
            result.add(spacer(Math.max(LOWEST, gap)));
        }
    }

    private WordParagraph spacer(int height) {
        return new WordParagraph(null, ParagraphFormat.DEFAULT.withLine(height), body, List.of(), 0);
    }
}
