package org.mingce.render.docx.style;

import java.util.Objects;
import org.w3c.dom.Element;

/**
 * What decides which named style a paragraph gets.
 *
 * @param tag     the element's name
 * @param classes its classes as written
 * @param scope   the table's kind for what stands in a table's cell, else empty; {@code nav} within the contents
 * @param name    the style's name from {@code data-style}, or {@code null}
 */
public record StyleKey(String tag, String classes, String scope, String name) {

    /** The key of an element. */
    public static StyleKey of(Element element, String scope) {
        String name = element.getAttribute("data-style").strip();
        String classes = element.getAttribute("class").strip();
        // A cell that has a class looks like its class, be it a header or not.
        String tag = element.getLocalName().equals("th") && !classes.isEmpty() ? "td" : element.getLocalName();
        return new StyleKey(tag, classes, scope, name.isEmpty() ? null : name);
    }

    /** The scope of what is in a table with these classes: the first names the kind of table, the rest its variants. */
    public static String scope(String tableClasses) {
        return tableClasses.isBlank() ? "table" : "table." + tableClasses.strip().split("\\s+")[0];
    }

    /** The key of an entry in the table of contents. */
    public static StyleKey contents(int level) {
        return new StyleKey("toc", Integer.toString(level), "nav", null);
    }

    /** The key of page headers or footers: {@code header} or {@code footer}. */
    public static StyleKey margin(String kind) {
        return new StyleKey(kind, "", "margin", null);
    }

    /** The heading's depth, 1 for {@code h1}; 0 for what is no heading. */
    public int depth() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)) ? tag.charAt(1) - '0' : 0;
    }

    /** As a selector, for instance {@code p.item.item-2} or {@code table.official td.amount}. */
    public String selector() {
        String own = classes.isEmpty() ? tag : tag + "." + classes.replace(' ', '.');
        return scope.isEmpty() ? own : scope + " " + own;
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof StyleKey that && tag.equals(that.tag) && classes.equals(that.classes)
                && scope.equals(that.scope) && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return ((tag.hashCode() * 31 + classes.hashCode()) * 31 + scope.hashCode()) * 31 + Objects.hashCode(name);
    }
}
