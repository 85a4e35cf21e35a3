package org.mingce.pipeline;

import java.util.List;
import org.mingce.model.Diagnostic;

/**
 * What came of the pages that lead to all booklets.
 *
 * @param current     whether the page for the public tells of the booklets as they are: only then may it go to a
 *                    portal, whatever became of the pages and workbooks for clerk and bureau
 * @param diagnostics what kept pages from being written, and what was kept of those that a person had edited
 */
public record IndexResult(boolean current, List<Diagnostic> diagnostics) {
}
