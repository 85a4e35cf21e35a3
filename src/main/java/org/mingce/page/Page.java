package org.mingce.page;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
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

    private static final String LISTED = "data-listed-";

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

    /**
     * What the list of all booklets tells of this one, as its templates say it: the attributes of the root whose names
     * begin with {@code data-listed-}, by the rest of their names, sorted. No format prints them.
     */
    public SortedMap<String, String> listed() {
        SortedMap<String, String> listed = new TreeMap<>();
        Element root = document.getDocumentElement();
        NamedNodeMap attributes = root == null ? null : root.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (attribute.getNodeName().startsWith(LISTED)) {
                listed.put(attribute.getNodeName().substring(LISTED.length()), attribute.getNodeValue());
            }
        }
        return listed;
    }

    /** The booklet's title; empty where the head has none. */
    public String title() {
        Node title = document.getElementsByTagName("title").item(0);
        return title == null ? "" : title.getTextContent().strip();
    }
}
