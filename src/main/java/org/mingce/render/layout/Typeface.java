package org.mingce.render.layout;

import com.lowagie.text.pdf.BaseFont;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/**
 * One face of a font family, parsed once per process and shared by all threads: after construction nothing of it
 * changes but a cache of widths, whose entries every thread computes alike.
 */
final class Typeface {

    private static final short UNKNOWN = Short.MIN_VALUE;
    private static final short MISSING = -1;

    private final String family;
    private final int weight;
    private final BaseFont font;
    private final FontDescription description;
    private final short[] widths = new short[Character.MAX_VALUE + 1];

    /**
     * @param family the name by which the stylesheet asks for it
     * @param weight 400 regular or 700 bold
     * @param font   the parsed font, to be embedded
     */
    Typeface(String family, int weight, BaseFont font) {
        this.family = family;
        this.weight = weight;
        this.font = font;
        this.description = new FontDescription(font, false, IdentValue.NORMAL, decorations());
        Arrays.fill(widths, UNKNOWN);
        font.setSecureRandom(new ConstantPrefix());
        font.setIncludeCidSet(false);
        font.setCompressionLevel(1);
    }

    private FontDescription.Decorations decorations() {
        // The weight is declared as black: a face that a family has only once serves bold text as it is, unsmeared.
        return new FontDescription.Decorations(900, 50, 280, -100, 50);
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    BaseFont font() {
        return font;
    }

    FontDescription description() {
        return description;
    }

    /** Whether the font has a glyph for the character. */
    boolean has(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? width((char) codePoint) != MISSING : font.charExists(codePoint);
    }

    /** Advance width in thousandths of the font size; 0 for a character the font lacks. */
    int advance(int codePoint) {
        return Character.isBmpCodePoint(codePoint)
                ? Math.max(0, width((char) codePoint))
                : font.getWidth(codePoint);
    }

    /** Advance width of a character in thousandths of the font size; negative if the font lacks it. */
    short width(char character) {
        short width = widths[character];
        if (width == UNKNOWN) {
            width = font.charExists(character) ? (short) font.getWidth(character) : MISSING;
            widths[character] = width;
        }
        return width;
    }

    /** Makes the six letters before a subset's name the same in every run; the name behind them tells fonts apart. */
    private static final class ConstantPrefix extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return new Random(0).nextDouble();
        }
    }
}
