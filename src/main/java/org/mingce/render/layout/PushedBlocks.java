package org.mingce.render.layout;

import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;

/**
 * Blocks whose lines all went to the next page, as those of a heading do that would stand at a page's foot. Flying
 * Saucer leaves the block itself where it was, at the foot, and contents, links and bookmarks go by the block.
 */
final class PushedBlocks {

    private final PageStack sheets;

    PushedBlocks(Layer layer) {
        this.sheets = new PageStack(layer);
    }

    /** Lets every block that can be a target start on the page of its first line. Lines stay where they are. */
    void follow(Box box) {
        for (Box child : box.getChildren()) {
            follow(child);
        }
        if (box instanceof BlockBox && box.getElement() != null && box.getElement().hasAttribute("id")) {
            LineBox line = firstLine(box);
            if (line != null && sheets.bottomAt(box.getAbsY()) <= line.getAbsY()) {
                box.setAbsY(line.getAbsY());
            }
        }
    }

    private static LineBox firstLine(Box box) {
        if (box instanceof LineBox line) {
            return line;
        }
        for (Box child : box.getChildren()) {
            LineBox line = firstLine(child);
            if (line != null) {
                return line;
            }
        }
        return null;
    }
}
