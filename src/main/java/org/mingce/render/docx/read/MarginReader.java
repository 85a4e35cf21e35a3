package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.render.docx.content.MarginLine;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.read.Looks.Generated;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.Indent;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.StyleKey;
import org.mingce.render.docx.style.TabStop;
import org.xhtmlrenderer.css.constants.MarginBoxName;

/** Reads the stylesheet's margin boxes of one side of a page, those above the text or those below it, as one line. */
final class MarginReader {

    private static final List<MarginBoxName> TOP = List.of(MarginBoxName.TOP_LEFT, MarginBoxName.TOP_CENTER,
            MarginBoxName.TOP_RIGHT);
    private static final List<MarginBoxName> BOTTOM = List.of(MarginBoxName.BOTTOM_LEFT, MarginBoxName.BOTTOM_CENTER,
            MarginBoxName.BOTTOM_RIGHT);

    private final GeneratedContent generated;
    private final Map<MarginBoxName, Generated> contents;
    private final int textWidth;
    private final Edges margin;

    /**
     * @param contents  what the boxes of the page's side say
     * @param textWidth the width of the page's text area in twips
     * @param margin    the page's margins in twips
     */
    MarginReader(GeneratedContent generated, Map<MarginBoxName, Generated> contents, int textWidth, Edges margin) {
        this.generated = generated;
        this.contents = contents;
        this.textWidth = textWidth;
        this.margin = margin;
    }

    /** The page's {@code header} or {@code footer}. */
    MarginLine read(String kind) {
        Map<MarginBoxName, List<WordPiece>> boxes = new LinkedHashMap<>();
        for (MarginBoxName name : kind.equals("header") ? TOP : BOTTOM) {
            if (contents.containsKey(name)) {
                List<WordPiece> pieces = generated.pieces(contents.get(name), null);
                if (!pieces.isEmpty()) {
                    boxes.put(name, pieces);
                }
            }
        }
        if (boxes.isEmpty()) {
            return MarginLine.NONE;
        }
        Look look = contents.get(boxes.keySet().iterator().next()).look();
        ParagraphFormat format = boxes.size() == 1 ? alone(look) : row();
        List<WordPiece> pieces = boxes.size() == 1 ? boxes.values().iterator().next() : row(boxes);
        return new MarginLine(new WordParagraph(StyleKey.margin(kind), format, look.text(), pieces, 0),
                distance(look, kind.equals("header")));
    }

    private ParagraphFormat alone(Look look) {
        Edges padding = look.padding(textWidth);
        return ParagraphFormat.DEFAULT.withAlign(look.align())
                .withIndent(new Indent(padding.left(), padding.right(), 0, 0)).withLine(look.lineHeight());
    }

    /** Three boxes stand at the left, at a tab in the middle and at a tab on the right. */
    private ParagraphFormat row() {
        return ParagraphFormat.DEFAULT.withTabs(List.of(new TabStop(textWidth / 2, "center", "none"),
                new TabStop(textWidth, "right", "none")));
    }

    private List<WordPiece> row(Map<MarginBoxName, List<WordPiece>> boxes) {
        List<WordPiece> row = new ArrayList<>();
        List<MarginBoxName> order = boxes.containsKey(MarginBoxName.TOP_LEFT)
                || boxes.containsKey(MarginBoxName.TOP_CENTER)
                ? TOP : BOTTOM;
        for (MarginBoxName name : order) {
            if (name != order.get(0)) {
                Generated content = contents.get(boxes.keySet().iterator().next());
                row.add(new WordPiece.Tab("none", content.look().text()));
            }
            row.addAll(boxes.getOrDefault(name, List.of()));
        }
        return row;
    }

    /** Where the box's vertical alignment puts the line within the margin, seen from the paper's edge. */
    private int distance(Look look, boolean above) {
        int space = above ? margin.top() : margin.bottom();
        Edges padding = look.padding(textWidth);
        int line = look.layoutLine();
        int fromTop = switch (look.verticalAlign()) {
            case "top" -> padding.top();
            case "bottom" -> space - padding.bottom() - line;
            default -> (space - padding.top() - padding.bottom() - line) / 2 + padding.top();
        };
        return Math.max(0, above ? fromTop : space - fromTop - line);
    }
}
