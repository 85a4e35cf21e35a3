package org.mingce.admission;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The elements and attributes that may be in a page: those that can neither run nor fetch anything, and links to places
 * in it and to pages. The templates escape what comes from the data; this is the second lock.
 */
final class Markup {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "title", "meta", "body",
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt",
            "ruby",
            "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "del", "ins",
            "address", "article", "aside", "blockquote", "details", "div", "dd", "dl", "dt", "figcaption", "figure",
            "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "img", "li", "main", "nav", "ol",
            "p", "section", "summary", "ul",
            "caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "svg", "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "path",
            "pattern", "polygon", "polyline", "rect", "stop", "symbol", "text", "tspan", "use");

    /** Attributes that make a browser fetch or send something, and that a booklet has no use for. */
    private static final Set<String> ATTRIBUTES_REFUSED = Set.of("action", "background", "formaction", "http-equiv",
            "ping", "poster", "srcdoc", "srcset");

    private static final Set<String> LINKS = Set.of("href", "xlink:href");
    private static final Pattern LINK =
            Pattern.compile("(#|https?:|mailto:|tel:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The booklet's other files, which stand beside the page. */
    private static final Pattern BESIDE = Pattern.compile("booklet\\.[a-z]+");
    /** What a search engine reads in the head: a browser runs no script of this type, whatever is in it. */
    private static final String DATA = "application/ld+json";

    private Markup() {
    }

    /** The element's name without a prefix, also where the tree was built without namespaces. */
    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    static boolean admits(Element element) {
        return ELEMENTS.contains(name(element)) || isData(element);
    }

    /** Whether an element is data in the head: a script of that one type, with nothing but text. */
    private static boolean isData(Element element) {
        return name(element).equals("script") && element.getAttribute("type").equals(DATA)
                && element.getParentNode() instanceof Element head && name(head).equals("head")
                && element.getElementsByTagName("*").getLength() == 0;
    }

    /** Whether an attribute may be there; what a link may lead to is {@link #admitsLink}'s decision. */
    static boolean admits(Element element, Attr attribute) {
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        if (isSilent(name)) {
            return true;
        }
        if (name.equals("http-equiv") && "Content-Type".equalsIgnoreCase(attribute.getValue())) {
            return true;
        }
        return !name.startsWith("on") && !ATTRIBUTES_REFUSED.contains(name) && !Stylesheet.fetches(attribute.getValue())
                && (!name.equals("src") || name(element).equals("img"));
    }

    /** Attributes that no format prints. */
    private static boolean isSilent(String name) {
        return name.startsWith("data-") || name.startsWith("xmlns") || name.startsWith("xml:");
    }

    /** Whether an attribute says where something leads. */
    static boolean isLink(Attr attribute) {
        return LINKS.contains(attribute.getName().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a link may lead there: from text to a place in the page, a file of the booklet, the web, mail or
     * telephone; from a drawing into itself.
     */
    static boolean admitsLink(Element element, String address) {
        return name(element).equals("a") ? LINK.matcher(address).matches() || BESIDE.matcher(address).matches()
                : address.startsWith("#");
    }
}
