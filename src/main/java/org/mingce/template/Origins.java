package org.mingce.template;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingce.model.Position;
import org.mingce.page.CellMark;
import org.mingce.page.Origin;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Carries the places of values through the templates of one run: {@code <td${from(cell)}>} says that the cell was made
 * of that value. In the text between template and tree a place is an attribute with a number; the tree has the
 * {@link Origin} tied to the element instead, so that nothing of it is ever published. Of an amount of an official
 * table it says which {@link CellMark cell} it is.
 */
final class Origins {

    private static final String ATTRIBUTE = "data-origin";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<Position> positions = new ArrayList<>();

    /**
     * The function {@code from(value)}: the attribute for a value of the data, or for the amount of a cell of an
     * official table; nothing for what is missing or neither.
     */
    TemplateMethodModelEx function() {
        return arguments -> XHTMLOutputFormat.INSTANCE.fromMarkup(
                arguments.isEmpty() ? "" : attribute(arguments.get(0)));
    }

    private String attribute(Object value) throws TemplateModelException {
        if (value instanceof CellAmount cell) {
            String mark = XHTMLOutputFormat.INSTANCE.escapePlainText(cell.mark().value());
            return " " + CellMark.CELL + "=\"" + mark + "\"";
        }
        return value instanceof Placed placed ? attribute(placed.position()) : "";
    }

    private String attribute(Position position) {
        positions.add(position);
        return " " + ATTRIBUTE + "=\"" + (positions.size() - 1) + "\"";
    }

    /** Turns the attributes of a tree into origins. */
    void settle(Document tree) {
        settle(tree.getDocumentElement());
    }

    private void settle(Element element) {
        if (element.hasAttribute(ATTRIBUTE)) {
            tie(element, element.getAttribute(ATTRIBUTE));
            element.removeAttribute(ATTRIBUTE);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                settle(inner);
            }
        }
    }

    /** A template may write such an attribute by hand: what is no number of ours tells nothing. */
    private void tie(Element element, String number) {
        if (NUMBER.matcher(number).matches() && Integer.parseInt(number) < positions.size()) {
            Position position = positions.get(Integer.parseInt(number));
            new Origin(position.file(), position.line(), position.column()).tieTo(element);
        }
    }
}
