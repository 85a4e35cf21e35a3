package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A structure element that is being made: an element of the booklet's tree, the marked content that was painted of it,
 * and the nodes within. There is one for every cell of every table, so it holds little.
 */
final class TagNode {

    /**
     * A place in the content of a page.
     *
     * @param order where among the texts of the tree it is read: before a child in front of which there are more
     */
    record Mark(int sheet, int number, int order) {
    }

    private static final Mark[] NONE = {};

    private final Role role;
    private final TagNode parent;
    private final Element element;
    private final int order;
    private List<TagNode> children = List.of();
    private Mark[] marks = NONE;
    private int count;
    private List<PdfDictionary> objects = List.of();
    private PdfStructureElement tied;
    private PdfIndirectReference reference;
    private boolean painted;

    /**
     * The last child of a parent; the top of the tree where that is {@code null}.
     *
     * @param order how many texts of the tree stand before it
     */
    TagNode(Role role, TagNode parent, Element element, int order) {
        this.role = role;
        this.parent = parent;
        this.element = element;
        this.order = order;
        if (parent != null) {
            if (parent.children.isEmpty()) {
                parent.children = new ArrayList<>(2);
            }
            parent.children.add(this);
        }
    }

    Role role() {
        return role;
    }

    TagNode parent() {
        return parent;
    }

    /** What it was made of; {@code null} for what only PDF has. */
    Element element() {
        return element;
    }

    List<TagNode> children() {
        return children;
    }

    /** How many texts of the tree stand before it. */
    int order() {
        return order;
    }

    /** In the order in which they are read. */
    List<Mark> marks() {
        return Arrays.asList(marks).subList(0, count);
    }

    /** Whether a child is read right before the text at this place. */
    boolean hasChildBefore(int order) {
        int low = 0;
        int high = children.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (children.get(middle).order < order) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < children.size() && children.get(low).order == order;
    }

    /** References to annotations. */
    List<PdfDictionary> objects() {
        return objects;
    }

    /** Whether anything of it or of what is within has been painted. */
    boolean isPainted() {
        return painted;
    }

    void add(Mark mark) {
        setPainted();
        if (count == marks.length) {
            marks = Arrays.copyOf(marks, count == 0 ? 1 : 2 * count);
        }
        int place = count++;
        while (place > 0 && marks[place - 1].order() > mark.order()) {
            marks[place] = marks[--place];
        }
        marks[place] = mark;
    }

    void add(PdfDictionary object) {
        setPainted();
        if (objects.isEmpty()) {
            objects = new ArrayList<>(1);
        }
        objects.add(object);
    }

    private void setPainted() {
        for (TagNode node = this; node != null && !node.painted; node = node.parent) {
            node.painted = true;
        }
    }

    /** What content and annotations of pages are tied to. */
    PdfStructureElement tied(PdfStructureTreeRoot root) {
        if (tied == null) {
            tied = new PdfStructureElement(root, role.type());
            reference = tied.getReference();
        }
        return tied;
    }

    /** What is written of it: what content is tied to, or, for the many nodes that have none, something lighter. */
    PdfDictionary written() {
        return tied == null ? new PdfDictionary() : tied;
    }

    /** Where it is written; once everything is painted. */
    PdfIndirectReference reference(PdfWriter writer) {
        if (reference == null) {
            reference = writer.getPdfIndirectReference();
        }
        return reference;
    }
}
