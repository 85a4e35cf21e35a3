package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * Breaks paragraphs anew that have a line with a hole in it. Flying Saucer fills one line after the other; where a
 * number with its unit does not fit any more, its line is left some characters short, and justification pulls it apart.
 * If the lines before give a character each, the hole is filled and no line is much looser than the others. A last line
 * of one character gets another of the line before. Lines that need not be full, as those of headings, end where words
 * do: no heading ends in a line of “（项）。” alone. The number of lines stays the same, and so do the pages.
 */
final class EvenLines {

    /** A line that is shorter by this share of its width is a hole worth mending. */
    private static final double HOLE = 0.05;
    /** A last line is too short if it is not wider than so many characters, such as “行。” or “0辆。” is. */
    private static final double LONE = 2.9;
    /** How wide it had better be. */
    private static final double LEAST = 4;
    /** The same where lines need not be full, as those of headings: “（项）。” gets the word before. */
    private static final double LEAST_WORD = 5.6;
    /** Lines that have room for so many characters have words enough to end with one. */
    private static final double WIDE = 20;

    private final BookletTextRenderer renderer;
    private final LayoutContext context;

    EvenLines(BookletTextRenderer renderer, LayoutContext context) {
        this.renderer = renderer;
        this.context = context;
    }

    /** A line's piece of a text that goes to its end; before the first of a run may be others, such as a number. */
    private record Piece(LineBox line, InlineLayoutBox box, InlineText text) {

        int room() {
            var floats = line.getFloatDistances();
            int beside = floats == null ? 0 : floats.leftFloatDistance() + floats.rightFloatDistance();
            return line.getParent().getContentWidth() - beside - line.getContentStart() - before();
        }

        /** How wide what stands before it in its line is. */
        int before() {
            return box.getX() - line.getChild(0).getX();
        }

        boolean isGoneOnBy(Piece next) {
            return next.line.getChildCount() == 1 && next.text.getMasterText().equals(text.getMasterText())
                    && next.text.getStart() == text.getEnd();
        }
    }

    /** Breaks the paragraphs in a box anew that need it. To be followed by justification. */
    void apply(Box box) {
        if (box instanceof BlockBox && box.getChildCount() > 1 && box.getChild(0) instanceof LineBox
                && !box.getStyle().isIdent(CSSName.TEXT_ALIGN, IdentValue.CENTER)) {
            List<Piece> run = new ArrayList<>();
            for (Box child : box.getChildren()) {
                Piece piece = piece((LineBox) child);
                if (piece == null || !run.isEmpty() && !run.get(run.size() - 1).isGoneOnBy(piece)) {
                    mend(run, false);
                    run.clear();
                }
                if (piece != null) {
                    run.add(piece);
                }
            }
            mend(run, !run.isEmpty() && run.get(run.size() - 1).line() == box.getChild(box.getChildCount() - 1));
            return;
        }
        box.getChildren().forEach(this::apply);
    }

    private static Piece piece(LineBox line) {
        return line.getChildCount() > 0 && line.getChild(line.getChildCount() - 1) instanceof InlineLayoutBox box
                && box.getInlineChildCount() == 1 && box.getInlineChild(0) instanceof InlineText text
                && !text.isDynamicFunction() ? new Piece(line, box, text) : null;
    }

    /** @param isEnd whether the paragraph ends with these lines */
    private void mend(List<Piece> run, boolean isEnd) {
        if (run.size() < 2) {
            return;
        }
        Piece last = run.get(run.size() - 1);
        float em = last.box().getStyle().getFont(context).size;
        boolean isJustified = isJustified(last) || last.room() < WIDE * em;
        boolean isLone = isEnd && (!isJustified || last.text().getWidth() < LONE * em);
        boolean isTorn = isJustified(last) && run.size() > 2 && run.stream().limit(run.size() - 1)
                .anyMatch(piece -> piece.room() - piece.text().getWidth() > HOLE * piece.room());
        if (!isLone && !isTorn) {
            return;
        }
        FaceFont font = (FaceFont) run.get(0).box().getStyle().getFSFont(context);
        String text = run.get(0).text().getMasterText();
        IntBinaryOperator width = renderer.widths(font, text);
        double least = isEnd ? em * (isJustified ? LEAST : LEAST_WORD) : 1;
        int[] ends = new EvenBreaks(text, run.stream().map(piece -> line(piece, run)).toList(),
                width, least, isJustified).ends();
        int start = run.get(0).text().getStart();
        for (int i = 0; i < run.size(); i++) {
            set(run.get(i), start, ends[i], width.applyAsInt(start, ends[i]));
            start = ends[i];
        }
    }

    private static boolean isJustified(Piece piece) {
        return piece.line().getParent().getStyle().isIdent(CSSName.TEXT_ALIGN, IdentValue.JUSTIFY);
    }

    private static EvenBreaks.Line line(Piece piece, List<Piece> run) {
        boolean isLast = piece == run.get(run.size() - 1) && piece.line().getJustificationInfo() == null;
        return new EvenBreaks.Line(piece.text().getStart(), piece.text().getEnd(), piece.room(), isLast);
    }

    private static void set(Piece piece, int start, int end, int width) {
        InlineText old = piece.text();
        if (start == old.getStart() && end == old.getEnd()) {
            return;
        }
        InlineText text = new InlineText(old.getMasterText(), old.getTextNode(), start, end, width);
        text.setParent(piece.box());
        piece.box().getInlineChildren().set(0, text);
        piece.box().setInlineWidth(width);
        piece.line().setContentWidth(piece.before() + width);
        if (isJustified(piece)) {
            piece.line().justify();
        }
    }
}
