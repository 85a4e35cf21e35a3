package org.mingce.render.html;

import java.util.Locale;
import java.util.Set;
import org.mingce.pack.Utf8Text;
import org.mingce.page.Anchor;
import org.mingce.page.CellMark;
import org.mingce.page.Jump;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a DOM tree in HTML syntax: void elements without an end tag, all others with one, no prefixes, no comments.
 * The form follows the serialisation algorithm of the HTML standard (13.3), except that {@code >} is always escaped and
 * control characters that HTML forbids are left out.
 */
class HtmlWriter {

    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "wbr");

    private final Utf8Text out = new Utf8Text();

    /** The element's name without a prefix, also where the tree was built without namespaces. */
    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    /** What was written so far. */
    Utf8Text text() {
        return out;
    }

    /** Writes markup as it is. */
    void raw(String markup) {
        out.append(markup);
    }

    /** Writes an element with all that is in it. */
    void element(Element element) {
        startTag(element);
        if (!VOID.contains(name(element))) {
            content(element);
            out.append("</").append(name(element)).append(">");
        }
    }

    /** The text of a script is no markup. It is data in JSON, where what could end it has another form. */
    private void content(Element element) {
        if (name(element).equals("script")) {
            out.append(element.getTextContent().replace("<", "\\u003c").replace("\u2028", "\\u2028"));
        } else {
            children(element);
        }
    }

    /** Writes what is in an element. */
    void children(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element);
            } else if (node instanceof Text text) {
                text(text);
            }
        }
    }

    /** Writes a text; what leads somewhere as a link. */
    private void text(Text text) {
        int from = 0;
        for (Jump jump : Jump.of(text)) {
            escape(text.getData().substring(from, jump.start()), false);
            from = jump.start() + jump.piece().length();
            out.append("<a class=\"to-cell\" href=\"#");
            escape(jump.id(), true);
            out.append("\">");
            escape(jump.piece(), false);
            out.append("</a>");
        }
        escape(text.getData().substring(from), false);
    }

    /** Writes the start tag with the attributes that HTML has, in the tree's order, which the DOM sorts by name. */
    void startTag(Element element) {
        out.append("<").append(name(element));
        Anchor.of(element).filter(anchor -> !element.hasAttribute("id")).ifPresent(anchor -> {
            out.append(" id=\"");
            escape(anchor.id(), true);
            out.append("\"");
        });
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!isForOthers(attribute.getName().toLowerCase(Locale.ROOT))) {
                attribute(attribute.getName(), attribute.getValue());
            }
        }
        own(element);
        out.append(">");
    }

    /** Writes attributes that are not the tree's; a published page has none. */
    void own(Element element) {
    }

    /** Writes an attribute of the start tag. */
    final void attribute(String name, String value) {
        out.append(" ").append(name).append("=\"");
        escape(value, true);
        out.append("\"");
    }

    /** What only other renderers, or XML, need. */
    private static boolean isForOthers(String name) {
        return name.startsWith("data-") && !name.equals(CellMark.IN_WAN)
                || name.startsWith("xmlns") || name.startsWith("xml:");
    }

    private void escape(String text, boolean inAttribute) {
        out.append(text, inAttribute ? HtmlWriter::inAttribute : HtmlWriter::inText);
    }

    private static String inAttribute(String text, int at) {
        return text.charAt(at) == '"' ? "&quot;" : inText(text, at);
    }

    private static String inText(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\n', '\t' -> null;
            default -> Character.isISOControl(c) ? "" : null;
        };
    }
}
