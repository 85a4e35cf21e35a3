package org.mingce.render.pdf.tags;

import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * The structure of a booklet: a node for each element of its tree that means something to one who can't see the page,
 * in the order of the tree. Elements that only look like something have none; what stands in them belongs to the
 * element around.
 */
final class StructureTree {

    private final Map<Element, TagNode> nodes = new IdentityHashMap<>();
    private final Map<Element, TagNode> labels = new IdentityHashMap<>();
    /** How many texts stand before each text that shares its node with something else. */
    private final Map<Text, Integer> orders = new IdentityHashMap<>();
    private int texts;
    /** Stands for all that is decoration. */
    private final TagNode decoration = new TagNode(Role.DIV, null, null, 0);
    private final TagNode top;
    private final TagRoles markup;

    /** Of a document with these computed styles. */
    StructureTree(Document document, SharedContext styles) {
        Element root = document.getDocumentElement();
        markup = new TagRoles(styles);
        top = new TagNode(Role.DOCUMENT, null, null, 0);
        nodes.put(root, top);
        children(root, new Place(top, false, false));
    }

    /**
     * Where the elements stand whose nodes are made.
     *
     * @param node    what they belong to
     * @param toc     whether in the contents
     * @param looks   whether in a table that is none
     */
    private record Place(TagNode node, boolean toc, boolean looks) {

        Place in(TagNode node) {
            return new Place(node, toc, looks);
        }
    }

    TagNode top() {
        return top;
    }

    /** The node that what stands directly in an element belongs to; {@code null} where it is decoration. */
    TagNode node(Element element) {
        for (org.w3c.dom.Node at = element; at != null; at = at.getParentNode()) {
            TagNode node = at instanceof Element ? nodes.get(at) : null;
            if (node != null) {
                return node == decoration ? null : node;
            }
        }
        return null;
    }

    /**
     * Where among the texts of the tree a text of a node is read. Generated text, which is none of them, comes first or
     * last in its node.
     */
    int order(Text text, TagNode node) {
        if (text == null) {
            return node.isPainted() ? Integer.MAX_VALUE : -1;
        }
        return orders.getOrDefault(text, node.order());
    }

    /** The node of the mark in front of a list's item; {@code null} where it has none. */
    TagNode label(Element item) {
        return labels.get(item);
    }

    private void children(Element element, Place place) {
        for (org.w3c.dom.Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                visit(child, place);
            } else if (at instanceof Text text && TagRoles.isRead(text)) {
                if (at.getPreviousSibling() != null || at.getNextSibling() != null
                        || element != place.node().element()) {
                    orders.put(text, texts);
                }
                texts++;
            }
        }
    }

    private void visit(Element element, Place place) {
        if (TagRoles.isDecoration(element) || markup.isHidden(element)) {
            nodes.put(element, decoration);
            return;
        }
        switch (TagRoles.name(element)) {
            case "img", "svg" -> figure(element, place);
            case "nav" -> children(element, new Place(add(Role.SECT, place.node(), element), true, false));
            case "ul", "ol" -> inner(element, place, place.toc() ? Role.TOC : Role.L);
            case "li" -> item(element, place);
            case "dl" -> inner(element, place, Role.L);
            case "dt" -> term(element, place);
            case "dd" -> description(element, place);
            case "a" -> link(element, place);
            case "abbr" -> inner(element, place, element.hasAttribute("title") ? Role.SPAN : null);
            case "table" -> table(element, place);
            case "caption", "thead", "tbody", "tfoot", "tr", "th", "td" -> ofTable(element, place);
            default -> inner(element, place, role(element));
        }
    }

    private Role role(Element element) {
        String name = TagRoles.name(element);
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.heading(name.charAt(1) - '0');
            case "section", "article", "aside" -> Role.SECT;
            case "p" -> Role.P;
            case "blockquote" -> Role.BLOCK_QUOTE;
            case "figure" -> Role.DIV;
            case "figcaption" -> Role.CAPTION;
            default -> TagRoles.isBlock(element) ? looks(element) : hasLanguage(element) ? Role.SPAN : null;
        };
    }

    /** A block without a meaning is a paragraph where text stands in it. */
    private Role looks(Element block) {
        return !markup.hasText(block) ? null : markup.hasBlock(block) ? Role.DIV : Role.P;
    }

    private static boolean hasLanguage(Element element) {
        return element.hasAttribute("lang");
    }

    private TagNode add(Role role, TagNode parent, Element element) {
        TagNode node = new TagNode(role, parent, element, texts);
        nodes.put(element, node);
        return node;
    }

    private void inner(Element element, Place place, Role role) {
        children(element, role == null ? place : place.in(add(role, place.node(), element)));
    }

    private void figure(Element element, Place place) {
        if (new Description(element).ofFigure().isEmpty()) {
            nodes.put(element, decoration);
        } else {
            add(Role.FIGURE, place.node(), element);
        }
    }

    private void item(Element element, Place place) {
        if (place.toc()) {
            inner(element, place, Role.TOCI);
            return;
        }
        TagNode item = new TagNode(Role.LI, place.node(), element, texts);
        labels.put(element, new TagNode(Role.LBL, item, null, texts));
        children(element, place.in(add(Role.L_BODY, item, element)));
    }

    private void term(Element element, Place place) {
        TagNode item = new TagNode(Role.LI, place.node(), element, texts);
        children(element, place.in(add(Role.LBL, item, element)));
    }

    /** A description belongs to the term before it. */
    private void description(Element element, Place place) {
        var items = place.node().children();
        TagNode last = items.isEmpty() ? null : items.get(items.size() - 1);
        TagNode item = last != null && last.role() == Role.LI ? last : new TagNode(Role.LI, place.node(), element,
                texts);
        children(element, place.in(add(Role.L_BODY, item, element)));
    }

    private void link(Element element, Place place) {
        if (!element.hasAttribute("href")) {
            children(element, place);
            return;
        }
        TagNode around = place.toc() ? new TagNode(Role.REFERENCE, place.node(), null, texts) : place.node();
        children(element, place.in(add(Role.LINK, around, element)));
    }

    private void table(Element element, Place place) {
        if (TagRoles.isLooks(element)) {
            children(element, new Place(place.node(), place.toc(), true));
        } else {
            children(element, new Place(add(Role.TABLE, place.node(), element), place.toc(), false));
        }
    }

    private void ofTable(Element element, Place place) {
        if (place.looks()) {
            inner(element, place, looks(element));
            return;
        }
        inner(element, place, switch (TagRoles.name(element)) {
            case "caption" -> Role.CAPTION;
            case "thead" -> Role.T_HEAD;
            case "tbody" -> Role.T_BODY;
            case "tfoot" -> Role.T_FOOT;
            case "tr" -> Role.TR;
            case "th" -> Role.TH;
            default -> Role.TD;
        });
    }
}
