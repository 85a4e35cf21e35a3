package org.mingce.render.layout;

import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/**
 * Lets what starts on a page of another kind find one. Flying Saucer lays a table out several times until its rows are
 * where they belong; the pages that it made on the way and needs no more stay, with the size and the margins of the
 * table's own, and what comes next is laid out on them as if they were high where they are wide.
 */
final class FreshPages extends WatchedElements {

    /** Asks this factory for the elements. */
    FreshPages(ReplacedElementFactory elements) {
        super(elements);
    }

    @Override
    void begins(LayoutContext context, BlockBox box) {
        BlockBox start = start(box);
        if (start != null && pageName(start).equals(context.getPageName())) {
            renew(context, start);
        }
    }

    /** The block on a page of its own that begins with this one; {@code null} where there is none. */
    private static BlockBox start(BlockBox box) {
        BlockBox start = box;
        while (start != null && !isStart(start)) {
            start = start.getPreviousSibling() == null && start.getParent() instanceof BlockBox parent
                    && !(parent instanceof TableBox) ? parent : null;
        }
        return start;
    }

    /**
     * Whether a block begins on a page of its own, or behind one on other pages. Its margins are asked for before it
     * has a place: then it has not begun.
     */
    private static boolean isStart(BlockBox box) {
        Box before = box.getPreviousSibling();
        return box.getElement() != null && box.getParent() != null && box.getParent().getElement() != null
                && box.getAbsY() >= box.getParent().getAbsY()
                && (box.getStyle().isForcePageBreakBefore() || !pageName(box).equals(pageName(box.getParent()))
                        || before instanceof BlockBox && before.getElement() != null
                                && isElsewhere(before, pageName(box)));
    }

    private static boolean isElsewhere(Box box, String page) {
        for (Box child : box.getChildren()) {
            if (child instanceof BlockBox && child.getElement() != null && !pageName(child).equals(page)) {
                return true;
            }
        }
        return false;
    }

    private static String pageName(Box box) {
        return box.getStyle().getStringProperty(CSSName.PAGE);
    }

    /**
     * Makes the page anew that a block starts on, if it is of another kind than the block asks for. A block that seems
     * to start on the first of many pages has no place yet: nothing of the booklet may go for its sake.
     */
    private static void renew(LayoutContext context, BlockBox box) {
        Layer layer = context.getRootLayer();
        PageBox page = layer.getFirstPage(context, box);
        if (page != null && page.getTop() == box.getAbsY() && (page.getPageNo() > 0 || layer.isLastPage(page))
                && isOther(context, page)) {
            layer.trimPageCount(page.getPageNo());
            layer.addPage(context);
        }
    }

    private static boolean isOther(LayoutContext context, PageBox page) {
        String side = page.isLeftPage() ? "left" : "right";
        PageBox fresh = Layer.createPageBox(context, side, page.getTop(), page.getPageNo());
        return fresh.getBottom() != page.getBottom() || fresh.getContentWidth(context) != page.getContentWidth(context);
    }
}
