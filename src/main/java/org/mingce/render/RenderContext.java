package org.mingce.render;

import java.nio.file.Path;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.page.Page;
import org.mingce.render.layout.Layout;

/**
 * What a renderer needs: the page, the layout that paged formats share, what the page was made of, and where to write.
 * Formats for people take all they print from the page; those for programs also say what its numbers are.
 *
 * @param page    the XHTML tree with its stylesheet; renderers must not change it
 * @param layout  the laid-out booklet, made once on first use and shared by PDF and DOCX
 * @param booklet what the page was made of, as it may be printed; {@code null} for a page of no booklet
 * @param figures what followed from it; {@code null} for a page of no booklet
 * @param target  the file to write; its folder exists
 */
public record RenderContext(Page page, Layout layout, Booklet booklet, Figures figures, Path target) {

    /** A page of no booklet. */
    public RenderContext(Page page, Layout layout, Path target) {
        this(page, layout, null, null, target);
    }
}
