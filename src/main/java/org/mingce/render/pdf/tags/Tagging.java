package org.mingce.render.pdf.tags;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.mingce.render.layout.Painting;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Makes the PDF that is painted a tagged one (ISO 14289-1, PDF/UA-1): what belongs to an element of the booklet's tree
 * is content of its structure element, everything else an artifact. The text that others extract does not change.
 */
public final class Tagging implements Painting {

    private final PrintedNumbers numbers = new PrintedNumbers();
    /** Texts and images of heads and feet of tables that have been painted once. */
    private final Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    private ITextRenderer renderer;
    private StructureTree tree;
    private ContentMarks marks;
    private Links links;
    private ListMarks listMarks;
    private int sheet;
    private TagNode node;
    private int order;
    private ContentMarks.Artifact artifact = ContentMarks.Artifact.LAYOUT;
    private boolean announced;

    /** Prepares the file; before anything is written into it. */
    public void open(ITextRenderer renderer) {
        renderer.getWriter().setTagged();
        renderer.getWriter().setTabs(PdfName.S);
        this.renderer = renderer;
    }

    /** Only what is open has a structure. */
    private void begin() {
        tree = new StructureTree(renderer.getDocument(), renderer.getSharedContext());
        marks = new ContentMarks(renderer.getWriter().getStructureTreeRoot());
        links = new Links(renderer);
    }

    /** Writes the structure and the labels of the pages; when everything is painted. */
    public void close() throws IOException {
        new TreeWriter(renderer).write(tree.top());
        renderer.getWriter().setPageLabels(numbers.labels(sheet + 1));
    }

    @Override
    public void page(int sheet, PdfContentByte content) {
        if (tree == null) {
            begin();
        }
        this.sheet = sheet;
        marks.page(sheet, content);
    }

    @Override
    public void pageEnds() {
        marks.end();
        links.write(sheet);
    }

    @Override
    public void text(InlineText text) {
        announced = true;
        if (text.getParent().isContainedInMarginBox()) {
            numbers.note(sheet, text);
            artifact = ContentMarks.Artifact.PAGINATION;
            return;
        }
        Element element = element(text.getParent());
        if (!isLeader(text)) {
            begin(element, text);
        }
        if (node != null) {
            order = tree.order(text.getTextNode(), node);
        }
    }

    /** The dots between an entry of the contents and its page. */
    private static boolean isLeader(InlineText text) {
        return text.isDynamicFunction() && text.getFunctionData().getFunction().is("leader");
    }

    @Override
    public void replaced(RenderingContext context, BlockBox box) {
        announced = true;
        begin(box.isContainedInMarginBox() ? null : box.getElement(), box);
        if (node != null && node.role() == Role.FIGURE) {
            node.tied(renderer.getWriter().getStructureTreeRoot())
                    .put(PdfName.A, Attributes.figure(area(context, box)));
        }
    }

    /** What is painted is of an element; where it returns on another page, it is there for the page's sake. */
    private void begin(Element element, Object painted) {
        node = element == null ? null : tree.node(element);
        if (node != null && isRepeatable(node) && !shown.add(painted)) {
            node = null;
            artifact = ContentMarks.Artifact.PAGINATION;
        }
    }

    private static boolean isRepeatable(TagNode node) {
        for (TagNode at = node; at != null && at.role() != Role.TABLE; at = at.parent()) {
            if (at.role() == Role.T_HEAD || at.role() == Role.T_FOOT) {
                return true;
            }
        }
        return false;
    }

    private static Element element(Box box) {
        Box at = box;
        while (at != null && at.getElement() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getElement();
    }

    @Override
    public void end() {
        node = null;
        order = 0;
        artifact = ContentMarks.Artifact.LAYOUT;
        announced = false;
    }

    @Override
    public void shape() {
        if (node == null) {
            marks.artifact(artifact);
        } else {
            marks.content(node, order);
        }
    }

    @Override
    public void characters(float x, float y) {
        if (!announced) {
            TagNode label = label(x, y);
            if (label != null) {
                marks.content(label, 0);
                return;
            }
        }
        shape();
    }

    private TagNode label(float x, float y) {
        if (listMarks == null) {
            listMarks = new ListMarks(renderer);
        }
        Element item = listMarks.item(x, y);
        return item == null ? null : tree.label(item);
    }

    @Override
    public void box(RenderingContext context, Box box) {
        Element element = box.getElement();
        if (element == null || !TagRoles.name(element).equals("a") || box.isContainedInMarginBox()) {
            return;
        }
        TagNode link = tree.node(element);
        if (link != null && link.element() == element && (!isRepeatable(link) || shown.add(box))) {
            links.note(link, area(context, box));
        }
    }

    private Rectangle area(RenderingContext context, Box box) {
        return ((ITextOutputDevice) context.getOutputDevice()).createLocalTargetArea(context, box);
    }
}
