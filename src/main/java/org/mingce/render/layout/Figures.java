package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;

/**
 * Figures that had no room at the foot of a page and left much of it empty: the text behind them comes first, as much
 * as fills the page. They stay there for Word too, so that its headings are on the same pages.
 */
final class Figures {

    private static final String FIGURE = "figure";
    /** A page may be empty by this share for the sake of a figure. */
    private static final double EMPTY = 0.18;

    private final Set<Element> moved = new HashSet<>();

    /** Moves the first such figure in a laid-out booklet that has not been moved; whether there was one. */
    boolean move(BlockBox root) {
        Layer layer = root.getLayer();
        Sheets sheets = new Sheets(layer);
        List<Box> flow = new ArrayList<>();
        collect(root, flow);
        for (int i = 1; i < flow.size(); i++) {
            Box figure = flow.get(i);
            Box before = flow.get(i - 1);
            int end = before.getAbsY() + before.getHeight();
            int sheet = sheets.at(end - 1);
            double gap = sheets.bottom(sheet) - end;
            boolean isPushed = isFigure(figure) && sheets.at(figure.getAbsY()) == sheet + 1;
            double empty = EMPTY * (sheets.bottom(sheet) - sheets.top(sheet));
            if (isPushed && gap > empty && moved.add(figure.getElement())) {
                Element place = place(flow, i, gap - empty, sheets);
                if (place != null) {
                    place.getParentNode().insertBefore(figure.getElement(), place.getNextSibling());
                    return true;
                }
            }
        }
        return false;
    }

    /** What stands one under the other: texts, figures, tables. */
    private static void collect(Box box, List<Box> flow) {
        boolean isText = box.getChildCount() > 0 && box.getChild(0) instanceof LineBox;
        if (box.getElement() != null && (isText || isFigure(box) || box.getStyle().isTable())) {
            flow.add(box);
            return;
        }
        box.getChildren().forEach(child -> collect(child, flow));
    }

    private static boolean isFigure(Box box) {
        return box.getElement() != null && box.getElement().getNodeName().equals(FIGURE);
    }

    /** The text behind which a figure goes; {@code null} where nothing can come before it. */
    private static Element place(List<Box> flow, int figure, double wanted, Sheets sheets) {
        int start = flow.get(figure).getAbsY() + flow.get(figure).getHeight();
        Element place = null;
        for (int i = figure + 1; i < flow.size(); i++) {
            Box text = flow.get(i);
            if (isFigure(text) || text.getStyle().isTable() || sheets.at(text.getAbsY()) > sheets.at(start)) {
                return place;
            }
            if (text.getElement().getNodeName().equals("p")) {
                place = text.getElement();
                if (text.getAbsY() + text.getHeight() - start >= wanted) {
                    return place;
                }
            }
        }
        return place;
    }
}
