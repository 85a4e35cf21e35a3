package org.mingce.page;

import java.nio.file.Path;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * The booklet as one XHTML tree, before any format.
 *
 * @param document   the tree; its {@code head} has title and meta, but no style
 * @param stylesheet the text of booklet.css, followed by the edition's own where it has one
 * @param base       the folder from which the data's images come (the department's year)
 * @param images     the folders from which the templates' own images come, the one that goes first in front
 * @param scripts    what may run in the web page, in this order; no other format has any
 */
public record Page(Document document, String stylesheet, Path base, List<Path> images, List<Script> scripts) {

    /** The attribute of an image that keeps the name that people know it by; no format prints it. */
    public static final String IMAGE_NAME = "data-image";

    public Page {
        images = List.copyOf(images);
        scripts = List.copyOf(scripts);
    }

    /** A page without scripts. */
    public Page(Document document, String stylesheet, Path base, List<Path> images) {
        this(document, stylesheet, base, images, List.of());
    }

    /** A page without scripts whose templates have no images of their own. */
    public Page(Document document, String stylesheet, Path base) {
        this(document, stylesheet, base, List.of());
    }

    /** The booklet's title; empty where the head has none. */
    public String title() {
        Node title = document.getElementsByTagName("title").item(0);
        return title == null ? "" : title.getTextContent().strip();
    }
}
