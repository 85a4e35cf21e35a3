package org.mingce.page;

import java.nio.file.Path;
import org.w3c.dom.Document;

/**
 * The booklet as one XHTML tree, before any format.
 *
 * @param document   the tree; its {@code head} has title and meta, but no style
 * @param stylesheet the text of booklet.css, followed by the edition's own where it has one
 * @param base       the only folder from which images may come (the department's year); nothing else is fetched
 */
public record Page(Document document, String stylesheet, Path base) {
}
