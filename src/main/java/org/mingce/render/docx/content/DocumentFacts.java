package org.mingce.render.docx.content;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a booklet says about itself; empty where it says nothing. */
public record DocumentFacts(String title, String author, String keywords, String description, String language) {

    private static final String CHINESE = "zh-CN";

    /** Reads the head of a tree. */
    public static DocumentFacts of(Document document) {
        Element root = document.getDocumentElement();
        Node found = root.getElementsByTagNameNS("*", "title").item(0);
        String title = found == null ? "" : found.getTextContent().strip();
        String language = root.getAttribute("lang").isEmpty() ? CHINESE : root.getAttribute("lang");
        return new DocumentFacts(title, meta(root, "author"), meta(root, "keywords"), meta(root, "description"),
                language);
    }

    private static String meta(Element root, String name) {
        var metas = root.getElementsByTagNameNS("*", "meta");
        // Not to its length, for which the whole tree would be walked: they stand in the head.
        for (int i = 0; metas.item(i) instanceof Element meta; i++) {
            if (meta.getAttribute("name").equalsIgnoreCase(name)) {
                return meta.getAttribute("content").strip();
            }
        }
        return "";
    }
}
