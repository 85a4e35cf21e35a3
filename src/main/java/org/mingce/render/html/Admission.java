package org.mingce.render.html;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What may pass into the HTML file: a list of elements that can neither run nor fetch anything, attributes without
 * handlers, links to places and pages, images from the booklet's folder. What may not is left out, with a diagnostic.
 * The templates escape what comes from the data; this is the second lock.
 */
final class Admission {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "title", "meta", "body",
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt", "ruby",
            "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "del", "ins",
            "address", "article", "aside", "blockquote", "details", "div", "dd", "dl", "dt", "figcaption", "figure",
            "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "img", "li", "main", "nav", "ol",
            "p", "section", "summary", "ul",
            "caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "svg", "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "path",
            "pattern", "polygon", "polyline", "rect", "stop", "symbol", "text", "tspan", "use");

    /** Attributes that make a browser fetch or send something, and that a booklet has no use for. */
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of("action", "background", "formaction", "http-equiv", "ping",
            "poster", "srcdoc", "srcset");

    private static final Pattern LINK = Pattern.compile("(#|https?:|mailto:|tel:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import\\b[^;}]*;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_URL =
            Pattern.compile("url\\(\\s*(?!['\"]?(?:#|data:))[^)]*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\n?", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("@charset[^;]*;\\s*", Pattern.CASE_INSENSITIVE);

    private final Messages messages = Messages.of(Admission.class);
    private final ImageFolder images;
    private final Consumer<Diagnostic> diagnostics;

    /** Decides for one file; says what it refuses to {@code diagnostics}. */
    Admission(ImageFolder images, Consumer<Diagnostic> diagnostics) {
        this.images = images;
        this.diagnostics = diagnostics;
    }

    /** Whether an element, with all that is in it, may pass. An image passes only if it can be embedded. */
    boolean admits(Element element) throws IOException {
        String name = HtmlWriter.name(element);
        if (!ELEMENTS.contains(name)) {
            refuse("html.element-refused", name);
            return false;
        }
        if (name.equals("img") && images.dataUri(element.getAttribute("src")).isEmpty()) {
            refuse("html.image-refused", element.getAttribute("src"));
            return false;
        }
        return true;
    }

    /** An attribute's value as it may be written; empty where the attribute is left out. */
    Optional<String> value(Element element, Attr attribute) throws IOException {
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (name.startsWith("data-") || name.startsWith("xmlns") || name.startsWith("xml:")) {
            return Optional.empty();
        }
        if (name.startsWith("on") || REFUSED_ATTRIBUTES.contains(name) || FOREIGN_URL.matcher(value).find()) {
            refuse("html.attribute-refused", name, value);
            return Optional.empty();
        }
        return switch (name) {
            case "src" -> images.dataUri(value);
            case "href", "xlink:href" -> link(element, value);
            default -> Optional.of(value);
        };
    }

    private Optional<String> link(Element element, String address) {
        boolean leadsOn = HtmlWriter.name(element).equals("a");
        if (leadsOn ? LINK.matcher(address).matches() : address.startsWith("#")) {
            return Optional.of(address);
        }
        refuse("html.link-refused", address);
        return Optional.empty();
    }

    /**
     * The stylesheet as it may stand in a {@code style} element: without comments, the charset (the file's own holds),
     * imports and addresses outside the file. {@code </} would end the element, so it is written the way CSS escapes it.
     */
    String stylesheet(String css) {
        String bare = COMMENT.matcher(css.replace("\r\n", "\n")).replaceAll("");
        String without = IMPORT.matcher(CHARSET.matcher(bare).replaceAll("")).replaceAll(match -> refuseStyle(match, ""));
        return FOREIGN_URL.matcher(without).replaceAll(match -> refuseStyle(match, "none")).replace("</", "<\\/");
    }

    private String refuseStyle(MatchResult match, String instead) {
        refuse("html.style-refused", match.group().strip());
        return instead;
    }

    private void refuse(String code, Object... what) {
        diagnostics.accept(messages.error(code, null, what));
    }
}
