package org.mingce.page;

import java.nio.file.Path;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * The booklet as one XHTML tree, before any format.
 *
 * @param document   the tree; its {@code head} has title and meta, but no style
 * @param stylesheet the text of booklet.css, followed by the edition's own where it has one
 * @param base       the only folder from which images may come (the department's year); nothing else is fetched
 */
public record Page(Document document, String stylesheet, Path base) {

    /** The booklet's title; empty where the head has none. */
    public String title() {
        Node title = document.getElementsByTagName("title").item(0);
        return title == null ? "" : title.getTextContent().strip();
    }
}
