package org.mingce.render.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The fonts of a laid-out booklet by role. A role is what the first element of its kind in the booklet is set in; one
 * that the booklet has no element of is left out.
 */
final class RoleFonts {

    /** Role to the classes (beginning with a dot) or tags of the elements that play it. */
    private static final Map<String, List<String>> ROLES = Map.of(
            "title", List.of(".booklet-title", ".part-title", ".annex-title", ".table-title"),
            "heading-1", List.of(".level-1"),
            "heading-2", List.of(".level-2"),
            "body", List.of("body"),
            "table", List.of("td"));

    private final BookletRenderer renderer;
    private final Map<String, String> families = new LinkedHashMap<>();

    RoleFonts(BookletRenderer renderer) {
        this.renderer = renderer;
    }

    /** Role → family: {@code title}, {@code heading-1}, {@code heading-2}, {@code body}, {@code table}. */
    Map<String, String> families() {
        NodeList elements = renderer.getDocument().getElementsByTagName("*");
        for (int i = 0; i < elements.getLength() && families.size() < ROLES.size(); i++) {
            Element element = (Element) elements.item(i);
            String classes = " " + element.getAttribute("class") + " ";
            ROLES.forEach((role, kinds) -> {
                if (!families.containsKey(role) && isAny(element, classes, kinds)) {
                    families.put(role, renderer.family(element));
                }
            });
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(families));
    }

    private static boolean isAny(Element element, String classes, List<String> kinds) {
        for (String kind : kinds) {
            if (kind.startsWith(".") ? classes.contains(" " + kind.substring(1) + " ")
                    : kind.equals(element.getLocalName())) {
                return true;
            }
        }
        return false;
    }
}
