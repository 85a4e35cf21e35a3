package org.mingce.render.layout;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;

/** Looks for characters that no font has. Flying Saucer drops them without a word. */
final class GlyphCheck {

    private static final int AROUND = 12;
    private static final Set<Character.UnicodeBlock> SELECTORS = Set.of(Character.UnicodeBlock.VARIATION_SELECTORS,
            Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);

    private final Fonts fonts;
    private final BookletRenderer renderer;
    /** Characters that a font has, or that are not drawn. */
    private final BitSet good = new BitSet();
    private final Map<Integer, MissingGlyph> missing = new LinkedHashMap<>();

    GlyphCheck(Fonts fonts, BookletRenderer renderer) {
        this.fonts = fonts;
        this.renderer = renderer;
    }

    /** All such characters of the tree, in the tree's order. */
    List<MissingGlyph> missing() {
        Document document = renderer.getDocument();
        visit((Element) document.getElementsByTagName("body").item(0));
        return List.copyOf(missing.values());
    }

    private void visit(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                visit(child);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                check(node.getNodeValue(), element);
            }
        }
    }

    /** Whether the page shows an element: asked of those alone whose characters no font has. */
    private boolean isShown(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (renderer.getSharedContext().getStyle(around).isIdent(CSSName.DISPLAY, IdentValue.NONE)) {
                return false;
            }
        }
        return true;
    }

    private void check(String text, Element element) {
        Set<Integer> told = null;
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (good.get(codePoint)) {
                continue;
            }
            if (fonts.has(codePoint) || !isDrawn(codePoint)) {
                good.set(codePoint);
                continue;
            }
            if (told == null && !isShown(element)) {
                return;
            }
            told = told == null ? new HashSet<>() : told;
            if (told.add(codePoint)) {
                MissingGlyph known = missing.get(codePoint);
                missing.put(codePoint, new MissingGlyph(codePoint, known == null ? 1 : known.texts() + 1,
                        known == null ? around(text, i) : known.context()));
            }
        }
    }

    /** Not space, nor what only tells how its neighbours look: joiners, variation selectors. */
    private static boolean isDrawn(int codePoint) {
        return !Character.isWhitespace(codePoint) && Character.getType(codePoint) != Character.FORMAT
                && !isSelector(Character.UnicodeBlock.of(codePoint));
    }

    /** Characters newer than this Java, rare Han among them, have no block. */
    private static boolean isSelector(Character.UnicodeBlock block) {
        return block != null && SELECTORS.contains(block);
    }

    private static String around(String text, int index) {
        int start = text.offsetByCodePoints(0, Math.max(0, text.codePointCount(0, index) - AROUND));
        int end = text.offsetByCodePoints(index, Math.min(text.codePointCount(index, text.length()), AROUND));
        return text.substring(start, end).strip();
    }
}
