package org.mingce.render.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.mingce.page.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What a PDF says about itself, from the head of the tree; empty where the tree says nothing.
 *
 * @param title       the text of {@code title}
 * @param author      {@code meta} author
 * @param keywords    {@code meta} keywords
 * @param description {@code meta} description
 * @param language    {@code lang} of the root, BCP 47
 * @param fingerprint 16 bytes that follow from all that the booklet consists of
 */
record BookletInfo(String title, String author, String keywords, String description, String language,
        byte[] fingerprint) {

    private static final int ID_BYTES = 16;

    /** Reads the head of a tree. */
    static BookletInfo of(Page page, Document tree) {
        Element title = (Element) tree.getElementsByTagName("title").item(0);
        return new BookletInfo(title == null ? "" : title.getTextContent().strip(),
                meta(tree, "author"), meta(tree, "keywords"), meta(tree, "description"),
                tree.getDocumentElement().getAttribute("lang"), fingerprint(page));
    }

    private static String meta(Document tree, String name) {
        var metas = tree.getElementsByTagName("meta");
        // Not to its length, for which the whole tree would be walked: they stand in the head.
        for (int i = 0; metas.item(i) instanceof Element meta; i++) {
            if (meta.getAttribute("name").equalsIgnoreCase(name)) {
                return meta.getAttribute("content").strip();
            }
        }
        return "";
    }

    private static byte[] fingerprint(Page page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, page.stylesheet());
            update(digest, page.document().getDocumentElement());
            return Arrays.copyOf(digest.digest(), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, Node node) {
        update(digest, node.getNodeName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            update(digest, attributes.item(i).getNodeName());
            update(digest, attributes.item(i).getNodeValue());
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            update(digest, node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            update(digest, child);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
