package org.mingce.document.own;

import java.util.ArrayList;
import java.util.List;
import org.mingce.page.Page;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words within a page's drawings, which say again what stands in its text. */
public final class Drawn {

    private static final String DRAWING = "svg";
    private static final String WORDS = "text";

    private Drawn() {
    }

    /** Each piece of words that a drawing has. */
    public static List<String> of(Page page) {
        List<String> words = new ArrayList<>();
        collect(page.document().getDocumentElement(), false, words);
        return words;
    }

    private static void collect(Element element, boolean inside, List<String> words) {
        String name = element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
        boolean drawing = inside || name.equals(DRAWING);
        if (drawing && name.equals(WORDS)) {
            words.add(element.getTextContent());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, drawing, words);
            }
        }
    }
}
