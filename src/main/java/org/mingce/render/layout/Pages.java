package org.mingce.render.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/** The pages of a laid-out booklet: their names, numbers, sides and geometry. */
final class Pages {

    /** No line is as low as this many points. */
    private static final int LOWEST = 8;

    private final BookletRenderer renderer;
    private final Layer layer;
    private final PageStack sheets;
    private final String[] names;
    private final boolean[] starts;

    Pages(BookletRenderer renderer) {
        this.renderer = renderer;
        this.layer = renderer.getRootBox().getLayer();
        this.sheets = new PageStack(layer);
        this.names = new String[layer.getPages().size()];
        this.starts = new boolean[names.length];
        Arrays.fill(names, "");
        survey(renderer.getRootBox());
    }

    /** Notes the page names and the starts of page sequences in a box; inner boxes have the last word. */
    private void survey(Box box) {
        if (box instanceof BlockBox block && block.getElement() != null) {
            int first = sheets.at(block.getAbsY());
            int last = Math.max(first, sheets.at(block.getAbsY() + block.getHeight() - 1));
            if (!block.getStyle().isIdent(CSSName.PAGE, IdentValue.AUTO)) {
                Arrays.fill(names, first, last + 1, block.getStyle().getStringProperty(CSSName.PAGE));
            }
            if (block.getStyle().isIdent(CSSName.FS_PAGE_SEQUENCE, IdentValue.START)) {
                starts[first] = true;
            }
        }
        for (Box child : box.getChildren()) {
            survey(child);
        }
    }

    /**
     * Makes odd printed numbers right-hand pages (GB/T 9704-2012, 7.5): Flying Saucer goes by sheets, but the count
     * starts anew behind cover and contents. Margins of both sides add up to the same, so that no line changes.
     */
    void takeSides() {
        LayoutContext context = context();
        List<PageBox> pages = layer.getPages();
        for (int i = 1; i < pages.size(); i++) {
            PageBox page = pages.get(i);
            context.setPageName(names[i].isEmpty() ? null : names[i]);
            pages.set(i, Layer.createPageBox(context, numberOf(i) % 2 == 1 ? "right" : "left", page.getTop(), i));
        }
        endLastSequence();
        // Margin boxes inherit from the root of the context they are laid out in; a stand-in keeps the real one whole.
        context.pushLayer(new BlockBox(null, renderer.getRootBox().getStyle(), true));
        context.setRootDocumentLayer(layer);
        pages.forEach(page -> page.layout(context));
    }

    /** Flying Saucer finds no number for what is behind the start of the last sequence; so there is one more, empty. */
    private void endLastSequence() {
        BlockBox end = new BlockBox(null, null, true);
        end.setAbsY(layer.getLastPage().getBottom());
        layer.addPageSequence(end);
    }

    private LayoutContext context() {
        return renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
    }

    int count() {
        return names.length;
    }

    PageGeometry geometry(String name) {
        LayoutContext context = context();
        context.setPageName(name.isEmpty() ? null : name);
        PageBox page = Layer.createPageBox(context, "right");
        float dots = renderer.getDotsPerPoint();
        return new PageGeometry(page.getWidth(context) / dots, page.getHeight(context) / dots,
                page.getMarginBorderPadding(context, Edge.TOP) / dots,
                page.getMarginBorderPadding(context, Edge.RIGHT) / dots,
                page.getMarginBorderPadding(context, Edge.BOTTOM) / dots,
                page.getMarginBorderPadding(context, Edge.LEFT) / dots);
    }

    String name(Element element) {
        for (Element e = element; e != null; e = e.getParentNode() instanceof Element parent ? parent : null) {
            var style = renderer.getSharedContext().getStyle(e);
            if (!style.isIdent(CSSName.PAGE, IdentValue.AUTO)) {
                return style.getStringProperty(CSSName.PAGE);
            }
        }
        return "";
    }

    OptionalInt index(String id) {
        Map<String, Box> boxes = renderer.getSharedContext().getIdMap();
        Box box = boxes == null ? null : boxes.get(id);
        return box == null ? OptionalInt.empty() : OptionalInt.of(sheets.at(box.getAbsY()));
    }

    /** Whether nothing stands above the element with this id on its page. */
    boolean opens(String id) {
        Map<String, Box> boxes = renderer.getSharedContext().getIdMap();
        Box box = boxes == null ? null : boxes.get(id);
        return box != null && box.getAbsY() - sheets.topAt(box.getAbsY()) < LOWEST * renderer.getDotsPerPoint();
    }

    OptionalInt number(String id) {
        OptionalInt index = index(id);
        return index.isEmpty() ? index : OptionalInt.of(numberOf(index.getAsInt()));
    }

    /** The number printed on a sheet: counted from the last start of a sequence. */
    private int numberOf(int sheet) {
        int start = sheet;
        while (start > 0 && !starts[start]) {
            start--;
        }
        return sheet - start + 1;
    }
}
