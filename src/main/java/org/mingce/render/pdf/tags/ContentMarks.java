package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;

/**
 * Marked content of the page that is being painted (ISO 32000-1, 14.6). What follows one another and belongs to the
 * same is in one sequence: lines of a paragraph, rules of a table.
 */
final class ContentMarks {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfStructureTreeRoot root;
    private PdfContentByte content;
    private int sheet;
    private TagNode node;
    private int order;
    private Artifact artifact;

    ContentMarks(PdfStructureTreeRoot root) {
        this.root = root;
    }

    void page(int sheet, PdfContentByte content) {
        this.sheet = sheet;
        this.content = content;
    }

    /**
     * What is painted next belongs to a node, and is read at this place among the texts of the tree. It goes on with
     * the sequence that is open if nothing is read in between: of a line, bold words are painted after what stands
     * around them.
     */
    void content(TagNode node, int order) {
        boolean goesOn = node == this.node
                && (order == this.order || order == this.order + 1 && !node.hasChildBefore(order));
        if (!goesOn) {
            end();
            node.add(new TagNode.Mark(sheet, begin(node.tied(root)), order));
        }
        this.node = node;
        this.order = order;
    }

    /** What is painted next is none of the booklet's content. */
    void artifact(Artifact artifact) {
        if (artifact == this.artifact) {
            return;
        }
        end();
        content.beginMarkedContentSequence(ARTIFACT, artifact.properties(), true);
        this.artifact = artifact;
    }

    /** Ends the sequence that is open, if one is. */
    void end() {
        if (node != null || artifact != null) {
            content.endMarkedContentSequence();
        }
        node = null;
        artifact = null;
    }

    /**
     * Begins a sequence and tells its number. OpenPDF notes it as the element's content, and lets an element have
     * either content or elements within: what it noted is taken out again, and {@link TreeWriter} writes both.
     */
    private int begin(PdfStructureElement element) {
        content.beginMarkedContentSequence(element);
        int number = ((PdfNumber) element.get(PdfName.K)).intValue();
        element.remove(PdfName.K);
        element.remove(PdfName.PG);
        return number;
    }

    /** What is on a page without being content (ISO 32000-1, 14.8.2.2). */
    enum Artifact {
        /** Rules and backgrounds. */
        LAYOUT("Layout"),
        /** Page numbers, running titles, heads of tables that return. */
        PAGINATION("Pagination");

        private final String type;

        Artifact(String type) {
            this.type = type;
        }

        private PdfDictionary properties() {
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.TYPE, new PdfName(type));
            return properties;
        }
    }
}
