package org.mingce.render.docx.style;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mingce.pack.Utf8Text;

/**
 * Writes the XML of one part. Element and attribute names without a prefix are WordprocessingML
 * ({@code w:}); attributes with the value {@code null} are left out.
 */
public final class Xml {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String[] NAMESPACES = {
        "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r", OFFICE + "relationships",
        "wp", DRAWING + "wordprocessingDrawing",
        "a", DRAWING + "main",
        "pic", DRAWING + "picture",
    };

    private final Utf8Text out = new Utf8Text();
    private final Deque<String> open = new ArrayDeque<>();
    /** What the tag that was begun last still lacks; empty where there is none. */
    private String rest = "";

    /** A part of WordprocessingML with this root element. */
    public Xml(String root) {
        this("w:" + root, NAMESPACES);
    }

    /** A part with this root element, which declares these prefixes and namespaces in turn. */
    public Xml(String root, String... namespaces) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        start(root);
        for (int i = 0; i < namespaces.length; i += 2) {
            attribute("xmlns:", namespaces[i], namespaces[i + 1]);
        }
    }

    /** Opens an element; attributes are name and value in turn. */
    public Xml start(String name, String... attributes) {
        tag(name, attributes);
        open.push(name);
        rest = ">";
        return this;
    }

    /** Closes the element opened last. */
    public Xml end() {
        settle();
        String name = open.pop();
        out.append("</").append(prefix(name)).append(name).append(">");
        return this;
    }

    /** An element without content. */
    public Xml empty(String name, String... attributes) {
        tag(name, attributes);
        rest = "/>";
        return this;
    }

    /** An element with {@code w:val} alone. */
    public Xml value(String name, String value) {
        return empty(name, "val", value);
    }

    /** An element with a number as {@code w:val}. */
    public Xml value(String name, int value) {
        return empty(name, "val", Integer.toString(value));
    }

    /** A property that is on or off: present, or present as {@code 0}. */
    Xml toggle(String name, boolean on) {
        return on ? empty(name) : empty(name, "val", "0");
    }

    /** Text in the open element; whoever opens {@code w:t} says {@code xml:space}. */
    public Xml text(String text) {
        settle();
        out.append(text, Xml::inText);
        return this;
    }

    /** Ends the part, which is given back. */
    public Utf8Text ended() {
        while (!open.isEmpty()) {
            end();
        }
        return out;
    }

    private void tag(String name, String... attributes) {
        settle();
        out.append("<").append(prefix(name)).append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String attribute = attributes[i];
            // DrawingML's attributes have no namespace; callers mark them with a colon in front.
            if (attributes[i + 1] != null && attribute.startsWith(":")) {
                attribute("", attribute.substring(1), attributes[i + 1]);
            } else if (attributes[i + 1] != null) {
                attribute(prefix(attribute), attribute, attributes[i + 1]);
            }
        }
    }

    private void attribute(String prefix, String name, String value) {
        out.append(" ").append(prefix).append(name).append("=\"");
        out.append(value, Xml::inAttribute);
        out.append("\"");
    }

    private void settle() {
        out.append(rest);
        rest = "";
    }

    private static String inAttribute(String text, int at) {
        return text.charAt(at) == '"' ? "&quot;" : inText(text, at);
    }

    private static String inText(String text, int at) {
        return switch (text.charAt(at)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> null;
        };
    }

    private static String prefix(String name) {
        return name.indexOf(':') < 0 ? "w:" : "";
    }
}
