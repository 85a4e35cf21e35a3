package org.mingce.render.layout;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Tells the stylesheet how many rows a table has, so that a short one may be set larger than a long one: the table gets
 * the attribute {@code data-rows} with the smallest number that the stylesheet has a rule for and that its rows, those
 * of its head apart, do not exceed. What that means is the stylesheet's. A table that turns out to be too large for its
 * page takes the next number.
 */
final class RowCounts {

    private static final String ROWS = "data-rows";
    private static final Pattern RULE = Pattern.compile("\\[" + ROWS + "=\"(\\d{1,4})\"\\]");

    private final NavigableSet<Integer> steps = new TreeSet<>();

    /** For tables under these rules for print. */
    RowCounts(String stylesheet) {
        RULE.matcher(stylesheet).results().forEach(rule -> steps.add(Integer.valueOf(rule.group(1))));
    }

    /** Gives every table of a tree its number; one with more rows than any rule has gets none. */
    void tell(Document document) {
        NodeList tables = document.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength() && !steps.isEmpty(); i++) {
            Element table = (Element) tables.item(i);
            give(table, steps.ceiling(rows(table)));
        }
    }

    /** Gives a table the next number; whether there was one to replace. */
    boolean tighten(Element table) {
        if (!table.hasAttribute(ROWS)) {
            return false;
        }
        give(table, steps.higher(Integer.valueOf(table.getAttribute(ROWS))));
        return true;
    }

    private static void give(Element table, Integer step) {
        if (step == null) {
            table.removeAttribute(ROWS);
        } else {
            table.setAttributeNS(null, ROWS, step.toString());
        }
    }

    private static int rows(Element table) {
        int rows = 0;
        NodeList all = table.getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            rows += all.item(i).getParentNode().getNodeName().equals("thead") ? 0 : 1;
        }
        return rows;
    }
}
