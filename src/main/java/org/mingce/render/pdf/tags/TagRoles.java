package org.mingce.render.pdf.tags;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.SharedContext;

/** What the elements of XHTML are to one who reads the pages. */
final class TagRoles {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "section", "summary", "table", "tbody", "td",
            "tfoot", "th", "thead", "tr", "ul");
    /** Elements that stand in for what is not text, or print nothing. */
    private static final Set<String> NO_TEXT = Set.of("img", "svg", "br", "wbr", "col", "colgroup", "style", "title");

    private final SharedContext styles;

    /** Of elements with these computed styles. */
    TagRoles(SharedContext styles) {
        this.styles = styles;
    }

    /** The element's name without a prefix, also where the tree was built without namespaces. */
    static String name(Element element) {
        return element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
    }

    /** Whether the pages have no room for it. */
    boolean isHidden(Element element) {
        return styles.getStyle(element).isIdent(CSSName.DISPLAY, IdentValue.NONE);
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(name(element));
    }

    /** Whether text stands in it, not in a block within. */
    boolean hasText(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (!isBlock(inner) && !NO_TEXT.contains(name(inner)) && !isHidden(inner) && hasText(inner)) {
                    return true;
                }
            } else if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a block stands in it, however deep. */
    boolean hasBlock(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !isHidden(inner) && (isBlock(inner) || hasBlock(inner))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is printed: not the blanks that lie between blocks. */
    static boolean isRead(Text text) {
        return !text.getData().isBlank() || isInline(text.getPreviousSibling()) && isInline(text.getNextSibling());
    }

    private static boolean isInline(Node node) {
        return node != null && !(node instanceof Element element && isBlock(element));
    }

    /** Whether it is there for the eye alone. */
    static boolean isDecoration(Element element) {
        return element.getAttribute("aria-hidden").equals("true");
    }

    /** Whether it is a table for the sake of its looks. */
    static boolean isLooks(Element table) {
        String role = table.getAttribute("role");
        return role.equals("presentation") || role.equals("none");
    }
}
