package org.mingce.render.docx.part;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingce.render.docx.content.Paragraphs;
import org.mingce.render.docx.content.Section;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.Xml;

/** The table of contents: a field whose result is the stylesheet's own contents, so that nothing asks to be updated. */
final class ContentsField {

    private final Xml xml;
    private final List<WordParagraph> entries;
    private final String levels;

    ContentsField(Xml xml, List<Section> sections) {
        this.xml = xml;
        List<WordParagraph> all = Paragraphs.of(sections);
        this.entries = all.stream().filter(WordParagraph::isContentsEntry).toList();
        this.levels = levels(all);
    }

    /** The levels of the headings that the entries lead to, for instance {@code 1-2}. */
    private String levels(List<WordParagraph> all) {
        Set<String> targets = entries.stream().flatMap(entry -> entry.pieces().stream())
                .filter(WordPiece.LinkStart.class::isInstance)
                .map(piece -> ((WordPiece.LinkStart) piece).href().substring(1))
                .collect(Collectors.toSet());
        TreeSet<Integer> found = all.stream().filter(p -> p.own().outline() != ParagraphFormat.NO_OUTLINE)
                .filter(p -> p.pieces().stream().anyMatch(piece -> piece instanceof WordPiece.Anchor anchor
                        && targets.contains(anchor.id())))
                .map(p -> p.own().outline() + 1).collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? "1-2" : found.first() + "-" + found.last();
    }

    /** Opens the field in front of the first entry. */
    void begin(WordParagraph paragraph) {
        if (!entries.isEmpty() && paragraph == entries.get(0)) {
            mark("begin");
            xml.start("r").start("instrText", "xml:space", "preserve");
            xml.text(" TOC \\o \"" + levels + "\" \\h \\z \\u ").end().end();
            mark("separate");
        }
    }

    /** Closes the field behind the last entry. */
    void end(WordParagraph paragraph) {
        if (!entries.isEmpty() && paragraph == entries.get(entries.size() - 1)) {
            mark("end");
        }
    }

    private void mark(String kind) {
        xml.start("r").empty("fldChar", "fldCharType", kind).end();
    }
}
