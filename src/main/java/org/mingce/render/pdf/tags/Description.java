package org.mingce.render.pdf.tags;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What an element is for one who can't see it, in the words of the booklet. */
final class Description {

    private final Element element;

    Description(Element element) {
        this.element = element;
    }

    /** Instead of an image or a drawing; "" for one that says nothing. */
    String ofFigure() {
        if (element.hasAttribute("alt")) {
            return text(element.getAttribute("alt"));
        }
        List<String> words = new ArrayList<>(List.of(element.getAttribute("aria-label")));
        for (String id : element.getAttribute("aria-labelledby").split("\\s+")) {
            words.add(id.isEmpty() ? "" : contentOf(id));
        }
        if (String.join("", words).isBlank()) {
            words.add(child("title"));
            words.add(child("desc"));
        }
        if (String.join("", words).isBlank()) {
            words.add(caption());
        }
        return text(String.join(" ", words));
    }

    /** Of a link: where it leads to, as the page says it. */
    String ofLink() {
        for (String words : List.of(element.getAttribute("aria-label"), element.getTextContent(),
                element.getAttribute("title"))) {
            if (!words.isBlank()) {
                return text(words);
            }
        }
        return element.getAttribute("href");
    }

    private String contentOf(String id) {
        Element found = withId(element, id);
        Document document = element.getOwnerDocument();
        found = found == null ? withId(document.getDocumentElement(), id) : found;
        return found == null ? "" : found.getTextContent();
    }

    private static Element withId(Element within, String id) {
        if (within.getAttribute("id").equals(id)) {
            return within;
        }
        for (Node at = within.getFirstChild(); at != null; at = at.getNextSibling()) {
            Element found = at instanceof Element child ? withId(child, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String child(String name) {
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child && TagRoles.name(child).equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    private String caption() {
        for (Node at = element.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
            if (TagRoles.name(around).equals("figure")) {
                return new Description(around).child("figcaption");
            }
        }
        return "";
    }

    private static String text(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
