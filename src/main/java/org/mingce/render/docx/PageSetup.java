package org.mingce.render.docx;

import java.util.Map;
import org.mingce.render.docx.Looks.Generated;
import org.xhtmlrenderer.css.constants.MarginBoxName;

/**
 * One side of a named page.
 *
 * @param width    twips
 * @param height   twips
 * @param margin   twips
 * @param contents what stands in the margins
 */
record PageSetup(int width, int height, Edges margin, Map<MarginBoxName, Generated> contents) {

    /** The text area's width in twips. */
    int textWidth() {
        return width - margin.left() - margin.right();
    }

    /** The text area's height in twips. */
    int textHeight() {
        return height - margin.top() - margin.bottom();
    }
}
