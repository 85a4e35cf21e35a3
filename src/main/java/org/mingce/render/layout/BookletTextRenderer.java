package org.mingce.render.layout;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.extend.OutputDevice;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.FSFontMetrics;
import org.xhtmlrenderer.render.JustificationInfo;

/**
 * Measures and draws text: with a font for each character, with the em box as line metrics, and with Chinese
 * justification. One per layout.
 */
final class BookletTextRenderer extends ITextTextRenderer {

    /** Units of an em, in which fonts state widths. */
    private static final int UNITS = 1000;
    /** Rounding noise below this does not make a text a dot wider. */
    private static final float TOLERANCE = 0.01f;

    private final Fonts fonts;
    private final Map<JustificationInfo, Spread> gaps = new IdentityHashMap<>();

    BookletTextRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Draws the lines with this justification spread like this instead of as it says. */
    void justify(JustificationInfo info, Spread spread) {
        gaps.put(info, spread);
    }

    /** How a line with this justification is spread. */
    Spread spread(JustificationInfo info) {
        return info == null ? Spread.NONE : gaps.getOrDefault(info, Spread.NONE);
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        return dots(font, width(((FaceFont) font).face(), text, 0, text.length()));
    }

    /** The widths in dots of pieces of a text, each as if it stood alone; none parts a pair of surrogates. */
    IntBinaryOperator widths(FaceFont font, String text) {
        Typeface face = font.face();
        int[] ends = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            int next = i + Character.charCount(text.codePointAt(i));
            ends[next] = ends[i] + width(face, text, i, next) - tooMuch(face, text, i);
            i = next - 1;
        }
        return (from, to) -> dots(font, from == to ? 0 : ends[to] - ends[from] + tooMuch(face, text, from));
    }

    private static int dots(FSFont font, int units) {
        float width = units * font.getSize2D() / UNITS;
        int whole = (int) width;
        return width - whole < TOLERANCE ? whole : whole + 1;
    }

    private int width(Typeface face, String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (Character.isHighSurrogate(character) && i + 1 < to) {
                int codePoint = text.codePointAt(i++);
                width += fonts.faceFor(codePoint, face).advance(codePoint);
            } else {
                width += advance(face, character) - (i == from ? 0 : tooMuch(face, text, i));
            }
        }
        return width;
    }

    private int advance(Typeface face, char character) {
        int width = face.width(character);
        return width >= 0 ? width : fonts.faceFor(character, face).advance(character);
    }

    /** What is to be taken out before a character, in thousandths of the font size. */
    private int tooMuch(Typeface face, String text, int index) {
        return index > 0 && index < text.length() && AdjacentMarks.touch(text.charAt(index - 1), text.charAt(index))
                && advance(face, text.charAt(index - 1)) == UNITS && advance(face, text.charAt(index)) == UNITS
                ? UNITS / 2 : 0;
    }

    /**
     * The em box. The default, the box around all glyphs of the font, is so high that lines near a page's edge
     * count as belonging to both pages and are painted twice.
     */
    @Override
    public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
        float em = font.getSize2D();
        return new ITextFSFontMetrics(0.88f * em, 0.12f * em, -0.28f * em, 0.05f * em, 0.1f * em, 0.05f * em);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        drawString(device, text, x, y, null);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo info) {
        BookletOutputDevice output = (BookletOutputDevice) device;
        FaceFont font = output.font();
        Typeface wanted = font.face();
        Spread spread = spread(info);
        TextRuns runs = new TextRuns(text, codePoint -> fonts.faceFor(codePoint, wanted), spread.pause() > 0);
        float position = x;
        for (TextRuns.Run run = runs.next(); run != null; run = runs.next()) {
            String part = text.substring(run.start(), run.end());
            output.setFont(run.face() == wanted ? font : new FaceFont(run.face(), font.getSize2D()));
            output.drawSpaced(part, position, y, run.loose() ? spread.gap() / output.getDotsPerPoint() : 0);
            int units = width(run.face(), text, run.start(), run.end()) - tooMuch(wanted, text, run.end());
            position += units * font.getSize2D() / UNITS + spread.gap() * TextRuns.gaps(part)
                    + (TextRuns.isPause(text, run.end()) ? spread.pause() : 0);
        }
        output.setFont(font);
    }
}
