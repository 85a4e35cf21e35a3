package org.mingce.render.layout;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingce.render.layout.chart.DrawingElements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.BoxBuilder;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.ViewportBox;

/** Flying Saucer's renderer with our fonts, line breaking, justification and page numbering. */
final class BookletRenderer extends ITextRenderer {

    private final BookletOutputDevice device;
    private final RoleFontResolver fonts;
    private final BookletTextRenderer text;
    private final ConfinedUserAgent userAgent;
    private final SharedStyles styles;
    private final BookletNames names = new BookletNames();
    private TableFits fits;
    private TablePages tablePages;
    private ShortEnds ends;
    private Pages pages;
    private List<Misfit> misfits;
    /** The boxes of a layout that will not be painted; {@code null} for none. */
    private BlockBox unpainted;

    private BookletRenderer(BookletOutputDevice device, ConfinedUserAgent userAgent, RoleFontResolver fonts,
            BookletTextRenderer text, KnownStyles known) {
        super(DEFAULT_DOTS_PER_POINT, DEFAULT_DOTS_PER_PIXEL, device, userAgent, fonts,
                new FreshPages(new HeldLines(new DrawingElements(device))), text);
        this.device = device;
        this.fonts = fonts;
        this.text = text;
        this.userAgent = userAgent;
        this.styles = new SharedStyles(userAgent, known);
        getSharedContext().setLineBreakingStrategy(new ChineseLineBreaking());
        getSharedContext().setCss(styles);
    }

    /** A renderer for one booklet, with what others of its batch have found out of stylesheets. */
    static BookletRenderer of(Fonts fonts, KnownStyles known) {
        BookletOutputDevice device = new BookletOutputDevice(DEFAULT_DOTS_PER_POINT);
        RoleFontResolver resolver = new RoleFontResolver(fonts);
        return new BookletRenderer(device, new ConfinedUserAgent(device, DEFAULT_DOTS_PER_PIXEL), resolver,
                new BookletTextRenderer(fonts), known);
    }

    /** Takes a document with its stylesheet. */
    void set(Document document, PagedStylesheet stylesheet) {
        styles.prepare(stylesheet.text());
        RowCounts counts = new RowCounts(stylesheet.text());
        counts.tell(document);
        fits = new TableFits(stylesheet.text(), counts);
        tablePages = new TablePages(stylesheet.text(), getDotsPerPoint());
        ends = new ShortEnds(stylesheet.text());
        setDocument(document, null, names);
    }

    @Override
    public void layout() {
        // Which page has which number, and with it what stands in its margins, is only known at the end.
        styles.bare(true);
        FormParts parts = new FormParts();
        DraftLayout draft = new DraftLayout(getDocument().getDocumentElement(), getSharedContext()::getStyle);
        if (draft.isWanted()) {
            fillPages(draft, parts);
        } else {
            super.layout();
            fit(Set.of(getDocument().getDocumentElement()));
        }
        while (ends.closeUp(getRootBox(), getRootBox().getLayer())) {
            layoutAnew();
        }
        mendBreaks();
        new EvenLines(text, context()).apply(getRootBox());
        new Justification(text, context()).apply(getRootBox());
        new PushedBlocks(getRootBox().getLayer()).follow(getRootBox());
        pages = new Pages(this);
        styles.bare(false);
        pages.takeSides();
        device.cut(CutCells.of(getRootBox(), context()));
        misfits = Misfits.of(getRootBox(), room());
        parts.takeBack();
    }

    /** Tables and forms each stand behind a page break of their own: one more layout does for all. */
    private void fillPages(DraftLayout draft, FormParts parts) {
        styles.leaveOut(draft.leftOut());
        layoutDraft();
        fit(Set.of(getDocument().getDocumentElement()));
        styles.leaveOut(Set.of());
        boolean isTabled = tablePages.fill(getRootBox(), context());
        boolean isCut = new FormBreaks(getRootBox().getLayer(), parts).cut(getRootBox());
        if (isTabled || isCut || unpainted != null || !draft.leftOut().isEmpty()) {
            layoutAnew();
            fit(draft.leftOut());
        }
    }

    /** Makes the tables in these elements fit. */
    private void fit(Set<Element> elements) {
        while (fits.mend(getRootBox(), elements, room())) {
            layoutAnew();
        }
    }

    private Room room() {
        return new Room(getRootBox().getLayer(), context());
    }

    private void layoutAnew() {
        unpainted = null;
        styles.forget();
        setDocument(getDocument(), null, names);
        super.layout();
    }

    /** As Flying Saucer does it, but for what only painting asks for. */
    private void layoutDraft() {
        LayoutContext context = context();
        PageBox first = Layer.createPageBox(context, "first");
        BlockBox root = BoxBuilder.createRootBox(context, getDocument());
        root.setContainingBlock(new ViewportBox(
                new Rectangle(first.getContentWidth(context), first.getContentHeight(context))));
        root.layout(context);
        unpainted = root;
    }

    @Override
    public BlockBox getRootBox() {
        return unpainted == null ? super.getRootBox() : unpainted;
    }

    /** Again and again: what follows moves. */
    private void mendBreaks() {
        Mends mends = new Mends();
        new BreakFaults(getRootBox().getLayer(), context(), mends).mend(getRootBox());
        boolean held = HeldLines.hold(getRootBox(), new PageStack(getRootBox().getLayer()));
        while (mends.takeNew() || held) {
            layoutAnew();
            new BreakFaults(getRootBox().getLayer(), context(), mends).mend(getRootBox());
            held = HeldLines.hold(getRootBox(), new PageStack(getRootBox().getLayer()));
        }
        mends.takeBack(getSharedContext(), styles);
    }

    /** Tells this one what is painted. */
    void tell(Painting painting) {
        device.tell(painting);
    }

    Pages pages() {
        return pages;
    }

    List<Misfit> misfits() {
        return misfits;
    }

    ConfinedUserAgent userAgent() {
        return userAgent;
    }

    /** The family of the font that an element is set in. */
    String family(Element element) {
        return fonts.face(getSharedContext().getStyle(element).getFont(context())).family();
    }

    private LayoutContext context() {
        return getSharedContext().newLayoutContextInstance(new ITextFontContext());
    }

    List<Float> columnWidths(Element table) {
        TableBox box = tableBox(getRootBox(), table);
        List<Float> widths = new ArrayList<>();
        if (box != null) {
            int[] positions = box.getColumnPos();
            for (int i = 1; i < positions.length; i++) {
                widths.add((positions[i] - positions[i - 1]) / getDotsPerPoint());
            }
        }
        return widths;
    }

    private static TableBox tableBox(Box box, Element table) {
        if (box instanceof TableBox found && found.getElement() == table) {
            return found;
        }
        for (Box child : box.getChildren()) {
            TableBox found = tableBox(child, table);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
