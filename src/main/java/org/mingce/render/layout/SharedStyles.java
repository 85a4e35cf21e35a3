package org.mingce.render.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingce.render.layout.KnownStyles.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Styles by selectors, matched once for all elements that no selector can tell apart. Flying Saucer holds every element
 * against every selector; a booklet has some ten thousand elements, most of them cells of some hundred kinds. The
 * stylesheet is not even read where all kinds are known.
 */
final class SharedStyles extends StyleReference {

    private final KnownStyles known;
    private final Map<Element, Kind> kinds = new IdentityHashMap<>();
    private Set<Element> leftOut = Set.of();
    private KnownStyles.Sheet sheet;
    private Runnable reading = () -> { };
    private boolean hasFonts;
    private boolean isBare;

    SharedStyles(UserAgentCallback userAgent, KnownStyles known) {
        super(userAgent);
        this.known = known;
    }

    /**
     * Takes the stylesheet into account that is about to be matched: with some, elements must be matched one by one.
     */
    void prepare(String stylesheet) {
        sheet = known.of(stylesheet);
        hasFonts = stylesheet.toLowerCase(Locale.ROOT).contains("@font-face") || stylesheet.contains("\\");
    }

    /** Makes no boxes of these elements in the next layouts, nor of what is in them. */
    void leaveOut(Set<Element> elements) {
        leftOut = elements;
    }

    /**
     * Whether the next pages have nothing in their margins, which moves nothing of what is between them. The first page
     * of all always has what it is to have.
     */
    void bare(boolean isBare) {
        this.isBare = isBare;
    }

    /** Looks anew: attributes of elements have changed. What looks like others before them is not matched again. */
    void forget() {
        kinds.clear();
    }

    @Override
    public void setDocumentContext(SharedContext context, NamespaceHandler names, Document document,
            UserInterface user) {
        reading = () -> super.setDocumentContext(context, names, document, user);
    }

    @Override
    public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
        if (element != null && leftOut.contains(element)) {
            return CascadedStyle.createAnonymousStyle(IdentValue.NONE);
        }
        if (element == null || restyle || sheet.sight().isEndless()) {
            return matched(element, restyle);
        }
        return kind(element).style(() -> matched(element, false));
    }

    private CascadedStyle matched(Element element, boolean restyle) {
        read();
        return super.getCascadedStyle(element, restyle);
    }

    @Override
    public CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
        if (sheet.sight().isEndless() || !(node instanceof Element element)) {
            return matched(node, pseudoElement);
        }
        return kind(element).pseudo(pseudoElement, () -> matched(node, pseudoElement));
    }

    private CascadedStyle matched(Node node, String pseudoElement) {
        read();
        return super.getPseudoElementStyle(node, pseudoElement);
    }

    @Override
    public PageInfo getPageStyle(String name, String side) {
        PageInfo info = sheet.page(name, side, () -> {
            read();
            return super.getPageStyle(name, side);
        });
        return !isBare || "first".equals(side) ? info
                : new PageInfo(info.getProperties(), info.getPageStyle(), new HashMap<>());
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        if (!hasFonts) {
            return List.of();
        }
        read();
        return super.getFontFaceRules();
    }

    private Kind kind(Element element) {
        Kind kind = kinds.get(element);
        if (kind == null) {
            Kind parent = element.getParentNode() instanceof Element outer ? kind(outer) : null;
            kind = sheet.kind(parent, sheet.sight().of(element));
            kinds.put(element, kind);
        }
        return kind;
    }

    /** Reads the stylesheet for the document that was set last, if that has not been done yet. */
    private void read() {
        Runnable awaited = reading;
        reading = () -> { };
        awaited.run();
    }
}
