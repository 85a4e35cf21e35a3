package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingce.render.docx.content.Section;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.content.WordBlock;

/** Collects a booklet's or cell's blocks, and divides them into sections where the kind of page changes. */
final class Flow {

    /** What a page break without further wishes is called. */
    static final String NEXT_PAGE = "nextPage";

    /** One with one block in nearly all cells of tables, and there are thousands. */
    private final List<Run> sections = new ArrayList<>(1);
    private int size;
    private String pendingBreak;
    private boolean pendingStart;

    /** A section to be. */
    private record Run(String page, String start, boolean anew, List<WordBlock> blocks) {
    }

    /** Asks for a page break before the next block: {@code nextPage}, {@code oddPage} or {@code evenPage}. */
    void breakPage(String kind) {
        pendingBreak = pendingBreak == null || pendingBreak.equals(NEXT_PAGE) ? kind : pendingBreak;
    }

    /** Has the count of pages start anew with the next block. */
    void startCount() {
        pendingStart = true;
    }

    /** Adds a block that stands on this named page. */
    void add(WordBlock block, String page) {
        boolean sided = pendingBreak != null && !pendingBreak.equals(NEXT_PAGE);
        boolean changes = sections.isEmpty() || pendingStart || sided || !Objects.equals(last().page(), page);
        if (changes) {
            sections.add(new Run(page, sided ? pendingBreak : NEXT_PAGE, pendingStart, new ArrayList<>(1)));
        }
        block.breakBefore(!changes && pendingBreak != null);
        last().blocks().add(block);
        size++;
        pendingBreak = null;
        pendingStart = false;
    }

    /** Keeps the end of what there is so far on a page with what comes next, where no page break was asked for. */
    void keepEndWithNext() {
        if (pendingBreak == null && size > 0) {
            WordBlock end = last().blocks().get(last().blocks().size() - 1);
            if (end instanceof TableBlock table) {
                table.keepLastRow();
            } else {
                end.keepWithNext();
            }
        }
    }

    /** How many blocks there are so far. */
    int size() {
        return size;
    }

    /** Keeps the blocks from this one on together. */
    void keepTogether(int from) {
        int index = 0;
        for (Run section : sections) {
            for (WordBlock block : section.blocks()) {
                if (index >= from && index < size - 1) {
                    block.keepWithNext();
                } else if (index == size - 1 && from < size && block instanceof TableBlock table) {
                    table.keepTogether();
                }
                index++;
            }
        }
    }

    /** The sections, with the space between their blocks made; a booklet without any text still has one. */
    List<Section> sections(PageSetups setups, Spacing spacing) {
        List<Run> all = sections.isEmpty() ? List.of(new Run(null, NEXT_PAGE, false, List.of())) : sections;
        return all.stream().map(run -> new Section(run.page(), setups.of(run.page(), "right"),
                setups.of(run.page(), "left"), run.start(), run.anew(), spacing.resolve(run.blocks(), false))).toList();
    }

    /** The blocks of a flow that has one section at most, as a cell's. */
    List<WordBlock> blocks() {
        return sections.isEmpty() ? List.of() : last().blocks();
    }

    private Run last() {
        return sections.get(sections.size() - 1);
    }
}
