package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;

/**
 * Closes up a part or an annex whose last page would hold a few lines and nothing else: it gets the attribute
 * {@code data-close} with the smallest number that the stylesheet has a rule for, such as the lines of a page, and if
 * that page is still there the next one. If none helps it stays as it was. What the numbers mean is the stylesheet's.
 */
final class ShortEnds {

    private static final String CLOSE = "data-close";
    private static final Pattern RULE = Pattern.compile("\\[" + CLOSE + "=\"(\\d{1,3})\"\\]");
    /** A page is short if less than this share of it is used. */
    private static final double FEW = 0.25;
    /** Longer ones are left alone: too much would change for a few lines. */
    private static final int LONGEST = 12;

    private final NavigableSet<Integer> steps = new TreeSet<>();
    private final Map<Element, Integer> pages = new HashMap<>();
    /** The step that a part has got here; what a template says of itself is left as it is. */
    private final Map<Element, Integer> closed = new HashMap<>();

    /** For parts under these rules for print. */
    ShortEnds(String stylesheet) {
        RULE.matcher(stylesheet).results().forEach(rule -> steps.add(Integer.valueOf(rule.group(1))));
    }

    /** Changes the parts of a laid-out booklet; whether there was anything to change. To be asked until not. */
    boolean closeUp(Box root, Layer layer) {
        PageStack sheets = new PageStack(layer);
        List<BlockBox> parts = new ArrayList<>();
        collect(root, parts);
        boolean changed = false;
        for (BlockBox part : parts) {
            changed |= !steps.isEmpty() && closeUp(part, sheets);
        }
        return changed;
    }

    /** Annexes, and parts that have none. */
    private static boolean collect(Box box, List<BlockBox> parts) {
        boolean found = false;
        for (Box child : box.getChildren()) {
            found |= collect(child, parts);
        }
        boolean isPart = !found && isPart(box);
        if (isPart) {
            parts.add((BlockBox) box);
        }
        return found || isPart;
    }

    private static boolean isPart(Box box) {
        String classes = box instanceof BlockBox && box.getElement() != null
                ? " " + box.getElement().getAttribute("class") + " " : "";
        return classes.contains(" part ") || classes.contains(" annex ");
    }

    private boolean closeUp(BlockBox part, PageStack sheets) {
        Element element = part.getElement();
        int first = sheets.at(part.getAbsY());
        int last = sheets.at(part.getAbsY() + part.getHeight() - 1);
        Integer before = pages.putIfAbsent(element, last - first);
        if (before == null) {
            return !element.hasAttribute(CLOSE) && isShort(part, sheets, first, last) && give(element, steps.first());
        }
        Integer step = closed.get(element);
        return step != null && last - first >= before && give(element, steps.higher(step));
    }

    private static boolean isShort(BlockBox part, PageStack sheets, int first, int last) {
        double used = part.getAbsY() + part.getHeight() - sheets.top(last);
        return last > first && last - first < LONGEST && used < FEW * (sheets.bottom(last) - sheets.top(last))
                && isText(part, sheets, last);
    }

    /** Whether what is on a page is text that goes on from the page before. */
    private static boolean isText(Box box, PageStack sheets, int sheet) {
        if (sheets.at(box.getAbsY()) == sheet && (box instanceof TableBox
                || box instanceof BlockBox && box.getElement() != null && box.getStyle().isForcePageBreakBefore())) {
            return false;
        }
        return box.getChildren().stream().allMatch(child -> isText(child, sheets, sheet));
    }

    private boolean give(Element element, Integer step) {
        if (step == null) {
            closed.remove(element);
            element.removeAttribute(CLOSE);
        } else {
            closed.put(element, step);
            element.setAttributeNS(null, CLOSE, step.toString());
        }
        return true;
    }
}
