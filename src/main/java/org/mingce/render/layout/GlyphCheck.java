package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;

/** Looks for characters that no font has. Flying Saucer drops them without a word. */
final class GlyphCheck {

    private static final int AROUND = 12;

    private final Fonts fonts;
    private final BookletRenderer renderer;
    private final List<MissingGlyphs> missing = new ArrayList<>();

    GlyphCheck(Fonts fonts, BookletRenderer renderer) {
        this.fonts = fonts;
        this.renderer = renderer;
    }

    /** All texts of the tree that have such characters, in the tree's order. */
    List<MissingGlyphs> missing() {
        Document document = renderer.getDocument();
        visit((Element) document.getElementsByTagName("body").item(0));
        return missing;
    }

    private void visit(Element element) {
        if (renderer.getSharedContext().getStyle(element).isIdent(CSSName.DISPLAY, IdentValue.NONE)) {
            return;
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                visit(child);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                check(node.getNodeValue());
            }
        }
    }

    private void check(String text) {
        StringBuilder characters = new StringBuilder();
        int first = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!Character.isWhitespace(codePoint) && !fonts.has(codePoint)) {
                first = first < 0 ? i : first;
                String character = Character.toString(codePoint);
                if (characters.indexOf(character) < 0) {
                    characters.append(character);
                }
            }
        }
        if (first >= 0) {
            int start = text.offsetByCodePoints(0, Math.max(0, text.codePointCount(0, first) - AROUND));
            int end = text.offsetByCodePoints(first, Math.min(text.codePointCount(first, text.length()), AROUND));
            missing.add(new MissingGlyphs(characters.toString(), text.substring(start, end).strip()));
        }
    }
}
