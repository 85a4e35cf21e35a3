package org.mingce.pipeline.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Term;
import org.mingce.model.TextNode;
import org.mingce.model.table.Address;
import org.mingce.page.CellMark;
import org.mingce.page.Jump;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/** Puts marks around the texts of a booklet's data, and around the amounts of its page. */
final class Tracing {

    private static final String ANCHOR = "cell-";

    private final OriginMarks marks;

    Tracing(OriginMarks marks) {
        this.marks = marks;
    }

    /** The booklet with marks around the texts that its templates print. */
    Booklet traced(Booklet booklet) {
        List<Annex> annexes = booklet.annexes().stream()
                .map(annex -> new Annex(annex.kind(), map(annex.content()), annex.position())).toList();
        List<Term> glossary = booklet.glossary().stream().map(term -> new Term(term.name(),
                marks.around(term.definition(), new Source.Definition(term.name(), term.position())),
                term.position())).toList();
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), map(booklet.overview()),
                map(booklet.explanation()), glossary, annexes, booklet.settings(), booklet.wrongWords());
    }

    private MapNode map(MapNode map) {
        return new MapNode(map.entries().stream().map(entry ->
                new MapNode.Entry(entry.key(), entry.keyPosition(), node(entry.value()))).toList(), map.position());
    }

    private Node node(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(this::node).toList(), list.position());
        }
        TextNode text = (TextNode) node;
        return text.kind() != TextNode.Kind.TEXT ? text : new TextNode(
                marks.around(text.text(), new Source.Datum(text.position())), text.kind(), text.unit(),
                text.position());
    }

    /** Puts marks around the amounts of a page, in the tables and in the text. */
    void trace(Document page) {
        Map<String, CellMark> anchors = new HashMap<>();
        anchors(page.getDocumentElement(), anchors);
        amounts(page.getDocumentElement(), anchors);
    }

    private static void anchors(Element element, Map<String, CellMark> anchors) {
        Optional<CellMark> mark = CellMark.of(element);
        mark.ifPresent(cell -> anchors.put(element.hasAttribute("id") ? element.getAttribute("id")
                : ANCHOR + cell.value().replace(' ', '-'), cell));
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                anchors(inner, anchors);
            }
        }
    }

    private void amounts(Element element, Map<String, CellMark> anchors) {
        Optional<CellMark> cell = CellMark.of(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                amounts(inner, anchors);
            } else if (child instanceof Text text) {
                text.setData(cell.map(mark -> marks.around(text.getData(), amount(mark)))
                        .orElseGet(() -> marked(text, anchors)));
            }
        }
    }

    private String marked(Text text, Map<String, CellMark> anchors) {
        StringBuilder marked = new StringBuilder();
        int last = 0;
        for (Jump jump : Jump.of(text)) {
            CellMark cell = anchors.get(jump.id());
            if (cell != null && jump.start() >= last) {
                marked.append(text.getData(), last, jump.start()).append(marks.around(jump.piece(), amount(cell)));
                last = jump.start() + jump.piece().length();
            }
        }
        return marked.append(text.getData().substring(last)).toString();
    }

    private static Source amount(CellMark cell) {
        return new Source.Amount(new Address(cell.table(), cell.row(), cell.column()));
    }
}
