package org.mingce.render.docx.read;

import java.util.List;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.Indent;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.TabStop;
import org.mingce.render.docx.style.TextFormat;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;

/** How a block's paragraphs stand: its computed style, and what the blocks around it add. */
final class ParagraphShape {

    /** What is narrower than this many twips is rounding, not intent. */
    private static final int SLACK = 20;

    private static final int TWIPS = 10;
    private static final int PERCENT = 100;
    /** How high lines of Chinese fonts are by themselves, in hundredths of their size: those that are highest. */
    private static final int NATURAL = 145;

    private final Look look;
    private final Surround around;

    ParagraphShape(Look look, Surround around) {
        this.look = look;
        this.around = around;
    }

    /** How its characters look. */
    TextFormat text() {
        return look.text();
    }

    /** What the block adds left and right: margin, line, padding, and what an explicit width leaves free. */
    Edges edges() {
        if (look.style().isTableCell()) {
            return Edges.NONE;
        }
        Edges margin = look.margin(around.width());
        Edges padding = look.padding(around.width());
        int left = margin.left() + padding.left();
        int right = margin.right() + padding.right();
        int room = around.width() - around.left() - around.right() - left - right;
        int free = look.style().isAutoWidth() ? 0 : room - look.length(CSSName.WIDTH, around.width());
        if (free < SLACK) {
            return new Edges(0, right, 0, left);
        }
        boolean pushed = look.style().isAutoLeftMargin();
        int shift = !pushed ? 0 : look.style().isAutoRightMargin() ? free / 2 : free;
        return new Edges(0, right + free - shift, 0, left + shift);
    }

    /**
     * The paragraph's format by the rules of its own element.
     *
     * @param pieces     its content
     * @param lineHeight the tallest line that something in it asks for, in twips
     * @param depth      the heading's depth, 0 for none
     * @param marked     whether a list's marker stands before it
     */
    ParagraphFormat format(List<WordPiece> pieces, int lineHeight, int depth, boolean marked) {
        boolean cell = look.style().isTableCell();
        Edges edges = edges();
        Edges padding = cell ? Edges.NONE : look.padding(around.width());
        Borders borders = cell ? Borders.NONE : look.borders(padding);
        Edges margin = cell ? Edges.NONE : look.margin(around.width());
        Indent indent = look.indent(around.left() + edges.left(), around.right() + edges.right(), around.width());
        Borders shown = borders.visible() ? borders : around.borders();
        String fill = cell || look.fill() == null ? around.fill() : look.fill();
        int line = line(pieces, lineHeight);
        ParagraphFormat format = new ParagraphFormat(look.align(), marked ? hanging(indent) : indent,
                margin.top() + (borders.top().visible() ? 0 : padding.top()),
                margin.bottom() + (borders.bottom().visible() ? 0 : padding.bottom()),
                line, 0, look.avoidsBreakAfter(),
                !cell && look.is(CSSName.PAGE_BREAK_INSIDE, IdentValue.AVOID),
                !cell && look.is(CSSName.PAGE_BREAK_BEFORE, IdentValue.ALWAYS),
                look.controlsWidows(), shown, fill, tabs(pieces, indent),
                depth > 1 ? depth - 2 : ParagraphFormat.NO_OUTLINE);
        // In a table a larger font, when somebody chooses one, must not be cut off: the lines follow it.
        return around.scope().startsWith("table") && line > 0
                ? format.growing(line, look.text().size() * TWIPS * NATURAL / PERCENT) : format;
    }

    private Indent hanging(Indent indent) {
        return new Indent(indent.left(), indent.right(), indent.first() - around.hanging(), 0);
    }

    /** A picture would be cut off by lines of an exact height. */
    private int line(List<WordPiece> pieces, int lineHeight) {
        for (WordPiece piece : pieces) {
            if (piece instanceof WordPiece.Picture || piece instanceof WordPiece.Diagram) {
                return 0;
            }
        }
        int own = look.lineHeight();
        return own == 0 ? 0 : Math.max(lineHeight, own);
    }

    /** A leader fills the line up to its end. */
    private List<TabStop> tabs(List<WordPiece> pieces, Indent indent) {
        for (WordPiece piece : pieces) {
            if (piece instanceof WordPiece.Tab tab) {
                return List.of(new TabStop(around.width() - indent.right(), "right", tab.leader()));
            }
        }
        return List.of();
    }
}
