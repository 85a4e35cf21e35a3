package org.mingce.render.docx;

import java.util.List;

/**
 * A run of blocks on pages of one kind.
 *
 * @param page   the named page, or {@code null}
 * @param start  {@code nextPage}, {@code oddPage} or {@code evenPage}
 * @param anew   whether the count of pages starts anew
 * @param blocks what stands on the pages
 */
record Section(String page, String start, boolean anew, List<Block> blocks) {
}
