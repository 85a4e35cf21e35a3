package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;

/**
 * Lets official tables use their pages. A table's block, which starts a page of its own, gets the attribute
 * {@code data-join} where it has room on the page of the one before; the tables of a page get {@code data-air} with the
 * largest number of points that the stylesheet has a rule for and that their rows may be high without going on over
 * one more page.
 */
final class TablePages {

    private static final String BLOCK = "table-block";
    private static final String JOIN = "data-join";
    private static final String AIR = "data-air";
    private static final Pattern RULE = Pattern.compile("\\[" + AIR + "=\"(\\d{1,3})\"\\]");
    /** So much of a page's height is left alone, for Word's fonts are others. */
    private static final double RESERVE = 0.03;

    private final NavigableSet<Integer> steps = new TreeSet<>();
    private final boolean joins;
    private final float dotsPerPoint;

    /** For tables under these rules for print. */
    TablePages(String stylesheet, float dotsPerPoint) {
        RULE.matcher(stylesheet).results().forEach(rule -> steps.add(Integer.valueOf(rule.group(1))));
        this.joins = stylesheet.contains("[" + JOIN + "]");
        this.dotsPerPoint = dotsPerPoint;
    }

    /** Changes the blocks of a laid-out booklet; whether there was anything to change. */
    boolean fill(BlockBox root, LayoutContext context) {
        List<BlockBox> blocks = new ArrayList<>();
        collect(root, blocks);
        Plan plan = new Plan(root.getLayer(), context);
        blocks.forEach(plan::add);
        plan.endPage();
        return plan.changed;
    }

    private static void collect(Box box, List<BlockBox> blocks) {
        if (box instanceof BlockBox block && box.getElement() != null
                && Arrays.asList(box.getElement().getAttribute("class").split(" ")).contains(BLOCK)) {
            blocks.add(block);
            return;
        }
        box.getChildren().forEach(child -> collect(child, blocks));
    }

    private static TableBox table(Box box) {
        if (box instanceof TableBox table) {
            return table;
        }
        return box.getChildren().stream().map(TablePages::table).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The blocks in turn, and those of them that are to be on one page, or that start one. */
    private final class Plan {

        private final PageStack sheets;
        private final LayoutContext context;
        private final List<BlockBox> page = new ArrayList<>();
        private double used;
        private double room;
        private boolean changed;

        Plan(Layer layer, LayoutContext context) {
            this.sheets = new PageStack(layer);
            this.context = context;
        }

        void add(BlockBox block) {
            int sheet = sheets.at(block.getAbsY());
            double height = block.getHeight();
            if (joins && !page.isEmpty() && isLike(page.get(page.size() - 1), block)
                    && !sheets.isAcross(block) && used + gap() + height <= room) {
                block.getElement().setAttributeNS(null, JOIN, "true");
                changed = true;
                used += gap() + height;
            } else {
                endPage();
                int pages = sheets.at(block.getAbsY() + block.getHeight() - 1) - sheet + 1;
                double whole = sheets.bottom(sheet) - sheets.top(sheet);
                used = block.getAbsY() - sheets.top(sheet) + height;
                room = pages * whole * (1 - RESERVE);
            }
            page.add(block);
        }

        /** What a joined block keeps from the one before, in dots; the stylesheet's may be less. */
        private double gap() {
            return 24 * dotsPerPoint;
        }

        private static boolean isLike(Box before, Box block) {
            return before.getNextSibling() == block && before.getStyle().getStringProperty(CSSName.PAGE)
                    .equals(block.getStyle().getStringProperty(CSSName.PAGE));
        }

        void endPage() {
            List<TableBox> tables = page.stream().map(TablePages::table).filter(Objects::nonNull).toList();
            page.clear();
            steps.descendingSet().stream()
                    .filter(step -> tables.stream().mapToDouble(table -> growth(table, step)).sum() <= room - used)
                    .findFirst().ifPresent(step -> tables.forEach(table -> give(table, step)));
        }

        private void give(TableBox table, int step) {
            Element element = table.getElement();
            if (growth(table, step) > 0 && !element.getAttribute(AIR).equals(Integer.toString(step))) {
                element.setAttributeNS(null, AIR, Integer.toString(step));
                changed = true;
            }
        }

        /** How many dots a table gets higher if its rows are so many points high inside. */
        private double growth(TableBox table, int step) {
            double growth = 0;
            for (Box section : table.getChildren()) {
                for (Box row : ((TableSectionBox) section).isHeader() ? List.<Box>of() : section.getChildren()) {
                    double inside = row.getChildCount() == 0 ? 0 : row.getChild(0).getPadding(context).height();
                    growth += Math.max(0, (step + 0.5) * dotsPerPoint + inside - row.getHeight());
                }
            }
            return growth;
        }
    }
}
