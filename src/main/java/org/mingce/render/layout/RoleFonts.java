package org.mingce.render.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The fonts of a laid-out booklet by role. A role is what the first element of its kind in the booklet is set in; one
 * that the booklet has no element of is left out.
 */
final class RoleFonts {

    private static final String TITLE = "title";
    /** Classes (beginning with a dot) or tags of elements to the role that they play. */
    private static final Map<String, String> ROLES = Map.of(
            ".booklet-title", TITLE, ".part-title", TITLE, ".annex-title", TITLE, ".table-title", TITLE,
            ".level-1", "heading-1", ".level-2", "heading-2", "body", "body", "td", "table");
    private static final long ALL = ROLES.values().stream().distinct().count();

    private final BookletRenderer renderer;
    private final Map<String, String> families = new LinkedHashMap<>();

    RoleFonts(BookletRenderer renderer) {
        this.renderer = renderer;
    }

    /** Role → family: {@code title}, {@code heading-1}, {@code heading-2}, {@code body}, {@code table}. */
    Map<String, String> families() {
        visit(renderer.getDocument().getDocumentElement());
        return Collections.unmodifiableMap(new LinkedHashMap<>(families));
    }

    private void visit(Element element) {
        take(element, element.getLocalName());
        for (String name : element.getAttribute("class").split(" ")) {
            take(element, "." + name);
        }
        for (Node node = element.getFirstChild(); node != null && families.size() < ALL;
                node = node.getNextSibling()) {
            if (node instanceof Element child) {
                visit(child);
            }
        }
    }

    private void take(Element element, String kind) {
        String role = ROLES.get(kind);
        if (role != null && !families.containsKey(role)) {
            families.put(role, renderer.family(element));
        }
    }
}
