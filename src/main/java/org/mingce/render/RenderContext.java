package org.mingce.render;

import java.nio.file.Path;
import org.mingce.page.Page;
import org.mingce.render.layout.Layout;

/**
 * What a renderer needs: the page, the layout that paged formats share, and where to write.
 *
 * @param page   the XHTML tree with its stylesheet; renderers must not change it
 * @param layout the laid-out booklet, made once on first use and shared by PDF and DOCX
 * @param target the file to write; its folder exists
 */
public record RenderContext(Page page, Layout layout, Path target) {
}
