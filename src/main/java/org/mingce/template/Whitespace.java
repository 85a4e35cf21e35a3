package org.mingce.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Wide;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Takes out the line breaks and indents that only lay out a template. Chinese has no spaces between words, so a break
 * beside a Han character or a full-width mark stands for nothing (CSS Text 3, segment break transformation); between
 * two Latin words it stands for a space. {@code pre} is left alone.
 */
final class Whitespace {

    private static final Pattern BREAK = Pattern.compile("[ \\t\\r]*\\n\\s*");

    private final Document document;

    Whitespace(Document document) {
        this.document = document;
    }

    void clean() {
        clean(document.getDocumentElement());
    }

    private static void clean(Node node) {
        if ("pre".equals(node.getLocalName())) {
            return;
        }
        Node next;
        for (Node child = node.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Text text) {
                clean(text);
            } else {
                clean(child);
            }
        }
    }

    private static void clean(Text text) {
        String cleaned = cleaned(text.getData());
        if (cleaned.isEmpty()) {
            text.getParentNode().removeChild(text);
        } else if (!cleaned.equals(text.getData())) {
            text.setData(cleaned);
        }
    }

    private static String cleaned(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        if (isLayout(text)) {
            return "";
        }
        Matcher matcher = BREAK.matcher(text);
        StringBuilder cleaned = new StringBuilder();
        while (matcher.find()) {
            boolean words = matcher.start() > 0 && matcher.end() < text.length()
                    && !Wide.is(text.codePointBefore(matcher.start())) && !Wide.is(text.codePointAt(matcher.end()));
            matcher.appendReplacement(cleaned, words ? " " : "");
        }
        return matcher.appendTail(cleaned).toString();
    }

    private static boolean isLayout(String text) {
        int i = 0;
        while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i == text.length();
    }
}
