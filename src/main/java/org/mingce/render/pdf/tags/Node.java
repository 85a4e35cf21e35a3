package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/**
 * A structure element that is being made: an element of the booklet's tree, the marked content that was painted of it,
 * and the nodes within. There is one for every cell of every table, so it holds little.
 */
final class Node {

    /**
     * A place in the content of a page.
     *
     * @param slot before how many of the node's children it is read
     * @param text what it begins with; {@code null} for what is no text of the tree
     */
    record Mark(int sheet, int number, int slot, Text text) {

        /** Whether it is read after another one of its node that was painted later. */
        private boolean isAfter(Mark later) {
            return slot > later.slot || slot == later.slot && text != later.text && text != null && later.text != null
                    && (text.compareDocumentPosition(later.text) & Text.DOCUMENT_POSITION_PRECEDING) != 0;
        }
    }

    private final Role role;
    private final Node parent;
    private final Element element;
    private List<Node> children = List.of();
    private Mark[] marks = {};
    private List<PdfDictionary> objects = List.of();
    private PdfStructureElement written;
    private boolean painted;

    /** The last child of {@code parent}; the top of the tree where that is {@code null}. */
    Node(Role role, Node parent, Element element) {
        this.role = role;
        this.parent = parent;
        this.element = element;
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

    Node parent() {
        return parent;
    }

    /** What it was made of; {@code null} for what only PDF has. */
    Element element() {
        return element;
    }

    List<Node> children() {
        return children;
    }

    /** In the order in which they are read. */
    Mark[] marks() {
        return marks;
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
        int place = marks.length;
        while (place > 0 && marks[place - 1].isAfter(mark)) {
            place--;
        }
        Mark[] more = Arrays.copyOf(marks, marks.length + 1);
        System.arraycopy(marks, place, more, place + 1, marks.length - place);
        more[place] = mark;
        marks = more;
    }

    void add(PdfDictionary object) {
        setPainted();
        if (objects.isEmpty()) {
            objects = new ArrayList<>(1);
        }
        objects.add(object);
    }

    private void setPainted() {
        for (Node node = this; node != null && !node.painted; node = node.parent) {
            node.painted = true;
        }
    }

    /** What becomes of it in the file, without anything about it yet but its type. */
    PdfStructureElement written(PdfStructureTreeRoot root) {
        if (written == null) {
            written = new PdfStructureElement(root, role.type());
        }
        return written;
    }

    PdfIndirectReference reference(PdfStructureTreeRoot root) {
        return written(root).getReference();
    }

    /** A value of its dictionary that is known while it is painted. */
    void put(PdfStructureTreeRoot root, PdfName key, PdfDictionary value) {
        written(root).put(key, value);
    }
}
