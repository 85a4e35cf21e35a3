package org.mingce.render.docx.content;

import java.util.List;

/**
 * A run of blocks on pages of one kind.
 *
 * @param page   the named page, or {@code null}
 * @param right  how the odd pages are set up
 * @param left   how the even pages are set up
 * @param start  {@code nextPage}, {@code oddPage} or {@code evenPage}
 * @param anew   whether the count of pages starts anew
 * @param blocks what stands on the pages
 */
public record Section(String page, PageSetup right, PageSetup left, String start, boolean anew,
        List<WordBlock> blocks) {
}
