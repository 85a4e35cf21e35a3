package org.mingce.template;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.figures.OfficialTable;
import org.mingce.page.Anchor;
import org.mingce.page.CellMark;
import org.mingce.page.Jump;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Leads from an amount in the text to the cell that it was printed from, in one run of the templates. Both are known by
 * the cell itself, never by an amount that happens to be the same: the cell has its {@link CellMark}, and
 * {@code asPrinted(number, unit, amount)} says whose amount a text is. Between template and tree that text stands
 * between marks that no font has; the tree has {@link Jump}s and {@link Anchor}s, which only the web page shows.
 */
final class CellLinks {

    private static final String START = "\uFDD0";
    private static final String MIDDLE = "\uFDD1";
    /** Counts as a Han character, like the 元 before it, where line breaks of a template are taken out. */
    private static final String END = Character.toString(0x3FFFD);
    private static final Pattern MARKED =
            Pattern.compile(START + "(\\d{1,9})" + MIDDLE + "([^" + START + MIDDLE + END + "]*)" + END);
    private static final Pattern MARK = Pattern.compile("[" + START + MIDDLE + END + "]");
    /** In these a link has no place. */
    private static final Set<String> CLOSED =
            Set.of("a", "nav", "table", "svg", "title", "h1", "h2", "h3", "h4", "h5", "h6", "summary");

    /** Those that the booklet prints; their equals would compare all their cells. */
    private final Set<OfficialTable> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Shown> shown = new ArrayList<>();
    private final Map<CellMark, Element> cells = new HashMap<>();

    /** A text that was printed of a cell: data that bring marks of their own can't make it say another. */
    private record Shown(CellMark cell, String text) {
    }

    /** Links to the cells of these tables alone: last year's and the budget's are not printed. */
    CellLinks(Collection<OfficialTable> tables) {
        this.tables.addAll(tables);
    }

    /** The function {@code asPrinted(number, unit, amount)}: see {@link Arithmetic}; the amount may be left out. */
    TemplateMethodModelEx asPrinted() {
        return arguments -> {
            PrintedAmount printed = PrintedAmount.of(text(arguments, 0), text(arguments, 1));
            if (arguments.size() > 2 && arguments.get(2) instanceof CellAmount amount
                    && tables.contains(amount.table())) {
                shown.add(new Shown(amount.mark(), printed.getAsString()));
                return printed.shownAs(START + (shown.size() - 1) + MIDDLE + printed.getAsString() + END);
            }
            return printed;
        };
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new TemplateModelException("no printed amount: \"\"");
    }

    /** Takes the marks out of a tree's texts and ties these and the cells together. */
    void settle(Document tree) {
        findCells(tree.getDocumentElement());
        settle(tree.getDocumentElement(), false);
    }

    private void findCells(Element element) {
        if (element.getTagName().equals("td")) {
            CellMark.of(element).ifPresent(mark -> cells.putIfAbsent(mark, element));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                findCells(inner);
            }
        }
    }

    private void settle(Element element, boolean closed) {
        boolean shut = closed || CLOSED.contains(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (isMarked(attribute.getValue())) {
                attribute.setValue(bare(attribute.getValue()));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                settle(inner, shut);
            } else if (child instanceof Text text && isMarked(text.getData())) {
                settle(text, shut);
            }
        }
    }

    /** Whether one of the marks stands in a text, as in few of them. */
    private static boolean isMarked(String text) {
        return text.contains(START) || text.contains(MIDDLE) || text.contains(END);
    }

    private void settle(Text text, boolean closed) {
        StringBuilder plain = new StringBuilder();
        List<Jump> jumps = new ArrayList<>();
        Matcher marked = MARKED.matcher(text.getData());
        int from = 0;
        while (marked.find()) {
            plain.append(bare(text.getData().substring(from, marked.start())));
            if (!closed) {
                cell(marked.group(1), marked.group(2)).ifPresent(cell ->
                        jumps.add(new Jump(plain.length(), marked.group(2), anchored(cell))));
            }
            plain.append(marked.group(2));
            from = marked.end();
        }
        text.setData(plain.append(bare(text.getData().substring(from))).toString());
        Jump.tie(jumps, text);
    }

    /** The cell that a mark's number and text stand for; what is none of ours stands for none. */
    private Optional<Element> cell(String number, String text) {
        int index = Integer.parseInt(number);
        return index < shown.size() && shown.get(index).text().equals(text)
                ? Optional.ofNullable(cells.get(shown.get(index).cell())) : Optional.empty();
    }

    private static String anchored(Element cell) {
        String id = cell.hasAttribute("id") ? cell.getAttribute("id")
                : "cell-" + cell.getAttribute(CellMark.CELL).replace(' ', '-');
        new Anchor(id).tieTo(cell);
        return id;
    }

    private static String bare(String text) {
        return MARK.matcher(MARKED.matcher(text).replaceAll("$2")).replaceAll("");
    }
}
