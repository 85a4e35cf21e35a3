package org.mingce.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.render.docx.Looks.Generated;
import org.xhtmlrenderer.css.constants.MarginBoxName;

/**
 * What stands above or below the text of a page: the stylesheet's margin boxes as one paragraph.
 *
 * @param paragraph the line, or {@code null} where there is none
 * @param distance  twips from the paper's edge
 */
record MarginLine(Paragraph paragraph, int distance) {

    private static final List<MarginBoxName> TOP = List.of(MarginBoxName.TOP_LEFT, MarginBoxName.TOP_CENTER,
            MarginBoxName.TOP_RIGHT);
    private static final List<MarginBoxName> BOTTOM = List.of(MarginBoxName.BOTTOM_LEFT, MarginBoxName.BOTTOM_CENTER,
            MarginBoxName.BOTTOM_RIGHT);

    /** A page's {@code header} or {@code footer}. */
    static MarginLine of(PageSetup page, String kind, GeneratedContent generated) {
        Map<MarginBoxName, List<Piece>> boxes = new LinkedHashMap<>();
        for (MarginBoxName name : kind.equals("header") ? TOP : BOTTOM) {
            if (page.contents().containsKey(name)) {
                List<Piece> pieces = generated.pieces(page.contents().get(name), null);
                if (!pieces.isEmpty()) {
                    boxes.put(name, pieces);
                }
            }
        }
        if (boxes.isEmpty()) {
            return new MarginLine(null, 0);
        }
        Look look = page.contents().get(boxes.keySet().iterator().next()).look();
        ParagraphFormat format = boxes.size() == 1 ? alone(page, look) : side(page);
        List<Piece> pieces = boxes.size() == 1 ? boxes.values().iterator().next() : row(boxes, page);
        return new MarginLine(new Paragraph(StyleKey.margin(kind), format, look.text(), pieces, 0),
                distance(page, look, kind.equals("header")));
    }

    private static ParagraphFormat alone(PageSetup page, Look look) {
        Edges padding = look.padding(page.textWidth());
        return ParagraphFormat.DEFAULT.withAlign(look.align())
                .withIndent(new Indent(padding.left(), padding.right(), 0, 0)).withLine(look.lineHeight());
    }

    /** Three boxes stand at the left, at a tab in the middle and at a tab on the right. */
    private static ParagraphFormat side(PageSetup page) {
        return ParagraphFormat.DEFAULT.withTabs(List.of(new TabStop(page.textWidth() / 2, "center", "none"),
                new TabStop(page.textWidth(), "right", "none")));
    }

    private static List<Piece> row(Map<MarginBoxName, List<Piece>> boxes, PageSetup page) {
        List<Piece> row = new ArrayList<>();
        List<MarginBoxName> order = boxes.containsKey(MarginBoxName.TOP_LEFT) || boxes.containsKey(MarginBoxName.TOP_CENTER)
                ? TOP : BOTTOM;
        for (MarginBoxName name : order) {
            if (name != order.get(0)) {
                Generated content = page.contents().get(boxes.keySet().iterator().next());
                row.add(new Piece.Tab("none", content.look().text()));
            }
            row.addAll(boxes.getOrDefault(name, List.of()));
        }
        return row;
    }

    /** Where the box's vertical alignment puts the line within the margin, seen from the paper's edge. */
    private static int distance(PageSetup page, Look look, boolean above) {
        int margin = above ? page.margin().top() : page.margin().bottom();
        Edges padding = look.padding(page.textWidth());
        int line = look.layoutLine();
        int fromTop = switch (look.verticalAlign()) {
            case "top" -> padding.top();
            case "bottom" -> margin - padding.bottom() - line;
            default -> (margin - padding.top() - padding.bottom() - line) / 2 + padding.top();
        };
        return Math.max(0, above ? fromTop : margin - fromTop - line);
    }
}
