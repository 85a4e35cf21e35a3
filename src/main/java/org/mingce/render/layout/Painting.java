package org.mingce.render.layout;

import com.lowagie.text.pdf.PdfContentByte;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Is told what is being painted on the pages of the PDF, each thing before it is painted, and may put into their
 * content what belongs around it. Text and images are announced and ended; everything else, such as rules, backgrounds
 * and the marks of lists, is painted without. By itself it does nothing.
 */
public interface Painting {

    /**
     * A page begins.
     *
     * @param sheet   its index, from 0
     * @param content what is painted on it goes here
     */
    default void page(int sheet, PdfContentByte content) {
    }

    /** What is painted up to {@link #end()} is this text. */
    default void text(InlineText text) {
    }

    /** What is painted up to {@link #end()} is the image or drawing of this box. */
    default void replaced(RenderingContext context, BlockBox box) {
    }

    /** The text or image that was announced has been painted. */
    default void end() {
    }

    /** What is painted next is a line, an area or an image. */
    default void shape() {
    }

    /** What is painted next are characters that start at this point, in dots from the document's top left corner. */
    default void characters(float x, float y) {
    }

    /** The background of a box has been painted, its content has not. */
    default void box(RenderingContext context, Box box) {
    }

    /** The page ends; nothing more is painted on it. */
    default void pageEnds() {
    }
}
