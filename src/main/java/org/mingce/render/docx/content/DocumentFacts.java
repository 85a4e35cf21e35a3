package org.mingce.render.docx.content;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a booklet says about itself; empty where it says nothing. */
public record DocumentFacts(String title, String author, String keywords, String description, String language) {

    private static final String CHINESE = "zh-CN";

    /** Reads the head of a tree. */
    public static DocumentFacts of(Document document) {
        Element root = document.getDocumentElement();
        var titles = root.getElementsByTagNameNS("*", "title");
        String title = titles.getLength() == 0 ? "" : titles.item(0).getTextContent().strip();
        String language = root.getAttribute("lang").isEmpty() ? CHINESE : root.getAttribute("lang");
        return new DocumentFacts(title, meta(root, "author"), meta(root, "keywords"), meta(root, "description"),
                language);
    }

    private static String meta(Element root, String name) {
        var metas = root.getElementsByTagNameNS("*", "meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            if (meta.getAttribute("name").equalsIgnoreCase(name)) {
                return meta.getAttribute("content").strip();
            }
        }
        return "";
    }
}
