package org.mingce.render.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.pack.Utf8Text;
import org.mingce.page.Page;
import org.mingce.page.Script;
import org.mingce.page.StyleComments;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The frame around the booklet's tree: doctype, head with the stylesheet inside, one {@code div.booklet} around the
 * body's content, and the scripts behind it. The screen rules hang on that {@code div} and not on {@code body}, so that
 * the content can be pasted into a portal's page without restyling the portal.
 */
final class HtmlDocument {

    /**
     * What a browser may load for this file: its own styles and images, and the scripts that are named by their hashes;
     * nothing else. A second lock behind the admission of the page, should a template or a stylesheet ever smuggle in
     * an address or a script.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            + "%sbase-uri 'none'; form-action 'none'";

    /** Without {@code format-detection}, iOS turns amounts into telephone links. */
    private static final String HEAD_START = """
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="format-detection" content="telephone=no">
            """;

    private static final Pattern CHARSET = Pattern.compile("@charset[^;]*;\\s*", Pattern.CASE_INSENSITIVE);

    private final HtmlWriter writer;

    HtmlDocument(HtmlWriter writer) {
        this.writer = writer;
    }

    /** The whole file. The page is only read. */
    Utf8Text text(Page page) {
        Element root = page.document().getDocumentElement();
        writer.raw("<!DOCTYPE html>\n");
        writer.startTag(root);
        writer.raw("\n");
        head(child(root, "head"), page);
        Element body = child(root, "body");
        writer.startTag(body);
        writer.raw("\n<div class=\"booklet\">");
        writer.children(body);
        writer.raw("</div>\n");
        page.scripts().forEach(script -> writer.raw("<script>" + script.text() + "</script>\n"));
        writer.raw("</body>\n</html>\n");
        return writer.text();
    }

    private void head(Element head, Page page) {
        writer.raw(String.format(Locale.ROOT, HEAD_START, policy(page.scripts())));
        for (Node node = head.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !setsCharset(element)) {
                writer.element(element);
                writer.raw("\n");
            }
        }
        writer.raw("<style>\n" + styles(page.stylesheet()).strip() + "\n</style>\n</head>\n");
    }

    private static String policy(List<Script> scripts) {
        String hashes = scripts.stream().map(script -> " '" + script.hash() + "'").collect(Collectors.joining());
        return String.format(Locale.ROOT, POLICY, hashes.isEmpty() ? "" : "script-src" + hashes + "; ");
    }

    /**
     * The stylesheet as it may stand in a {@code style} element: without comments and the charset (the file's own
     * holds). {@code </} would end the element, so it is written the way CSS escapes it.
     */
    private static String styles(String css) {
        String bare = StyleComments.leftOut(css.replace("\r\n", "\n"));
        return withoutCharset(bare).replace("</", "<\\/");
    }

    private static String withoutCharset(String css) {
        Matcher charset = CHARSET.matcher(css);
        StringBuilder bare = new StringBuilder();
        int from = 0;
        for (int at = css.indexOf('@'); at >= 0; at = css.indexOf('@', Math.max(at + 1, from))) {
            if (charset.region(at, css.length()).lookingAt()) {
                bare.append(css, from, at);
                from = charset.end();
            }
        }
        return from == 0 ? css : bare.append(css, from, css.length()).toString();
    }

    /** The frame writes the charset itself; a second one is invalid. */
    private static boolean setsCharset(Element element) {
        return element.hasAttribute("charset") || "Content-Type".equalsIgnoreCase(element.getAttribute("http-equiv"));
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && HtmlWriter.name(element).equals(name)) {
                return element;
            }
        }
        throw new IllegalArgumentException("the page has no " + name);
    }
}
