package org.mingce.render.docx.read;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingce.render.docx.style.Border;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.Indent;
import org.mingce.render.docx.style.TextFormat;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.css.style.FSDerivedValue;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;

/** An element's computed style in Word's units: twips, half points, eighths of a point, hexadecimal colors. */
final class Look {

    private static final Set<String> BOLD = Set.of("bold", "bolder", "600", "700", "800", "900");
    private static final int EIGHTHS_IN_POINT = 8;
    private static final int MAX_BORDER_SPACE = 31;

    private final CalculatedStyle style;
    private final CssContext context;
    private final Scale scale;
    private final Map<TextFormat, TextFormat> formats;
    private TextFormat text;
    private Borders lines;

    /** @param formats those of the booklet so far: equal ones are one object, which is soon compared */
    Look(CalculatedStyle style, CssContext context, Scale scale, Map<TextFormat, TextFormat> formats) {
        this.style = style;
        this.context = context;
        this.scale = scale;
        this.formats = formats;
    }

    /** The computed style itself, for what has no unit. */
    CalculatedStyle style() {
        return style;
    }

    /** Whether a property has this keyword. */
    boolean is(CSSName property, IdentValue value) {
        return style.isIdent(property, value);
    }

    /** A property's keyword; empty where it is a length or text. */
    String keyword(CSSName property) {
        FSDerivedValue value = style.valueByName(property);
        return value.isIdent() ? value.asIdentValue().asString() : "";
    }

    /** The named page that the element asks for, or {@code null}. */
    String page() {
        return is(CSSName.PAGE, IdentValue.AUTO) ? null : style.getStringProperty(CSSName.PAGE);
    }

    /** Whether a page break must not follow. */
    boolean avoidsBreakAfter() {
        return is(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
    }

    /** Whether a page break must not come before. */
    boolean avoidsBreakBefore() {
        return is(CSSName.PAGE_BREAK_BEFORE, IdentValue.AVOID);
    }

    /** The outer distances; percentages are of {@code width}. */
    Edges margin(int width) {
        return edges(style.getMarginRect(scale.dots(width), context));
    }

    /** The inner distances; percentages are of {@code width}. */
    Edges padding(int width) {
        return edges(style.getPaddingRect(scale.dots(width), context));
    }

    private Edges edges(RectPropertySet rect) {
        return new Edges(scale.twips(rect.top()), scale.twips(rect.right()), scale.twips(rect.bottom()),
                scale.twips(rect.left()));
    }

    /** The lines around, with no distance to the text. */
    Borders borders() {
        if (lines == null) {
            lines = borders(Edges.NONE);
        }
        return lines;
    }

    /** The lines around, at the distances of this padding. */
    Borders borders(Edges padding) {
        return new Borders(
                border(CSSName.BORDER_TOP_WIDTH, CSSName.BORDER_TOP_STYLE, CSSName.BORDER_TOP_COLOR, padding.top()),
                border(CSSName.BORDER_LEFT_WIDTH, CSSName.BORDER_LEFT_STYLE, CSSName.BORDER_LEFT_COLOR, padding.left()),
                border(CSSName.BORDER_BOTTOM_WIDTH, CSSName.BORDER_BOTTOM_STYLE, CSSName.BORDER_BOTTOM_COLOR,
                        padding.bottom()),
                border(CSSName.BORDER_RIGHT_WIDTH, CSSName.BORDER_RIGHT_STYLE, CSSName.BORDER_RIGHT_COLOR,
                        padding.right()));
    }

    private Border border(CSSName width, CSSName kind, CSSName color, int space) {
        float dots = style.getFloatPropertyProportionalWidth(width, 0, context);
        if (dots <= 0 || is(kind, IdentValue.NONE) || is(kind, IdentValue.HIDDEN)) {
            return Border.NONE;
        }
        int size = Math.max(2, Math.round(scale.points(dots) * EIGHTHS_IN_POINT));
        String name = switch (keyword(kind)) {
            case "double" -> "double";
            case "dotted" -> "dotted";
            case "dashed" -> "dashed";
            default -> "single";
        };
        return new Border(name, size, hex(style.asColor(color)), Math.min(MAX_BORDER_SPACE, Math.round(space / 20f)));
    }

    /** How the characters look. */
    TextFormat text() {
        if (text == null) {
            text = formats.computeIfAbsent(readText(), format -> format);
        }
        return text;
    }

    private TextFormat readText() {
        var font = style.getFont(context);
        var decorations = style.getTextDecorations();
        // Word knows half points only; what a size has beyond them is made up for between the characters.
        int size = Math.round(scale.points(font.size) * 2);
        int rest = scale.twips(font.size) - size * 10;
        return new TextFormat(List.of(style.asStringArray(CSSName.FONT_FAMILY)), size,
                BOLD.contains(font.fontWeight.asString()),
                font.fontStyle == IdentValue.ITALIC || font.fontStyle == IdentValue.OBLIQUE,
                decorations != null && decorations.contains(IdentValue.UNDERLINE),
                decorations != null && decorations.contains(IdentValue.LINE_THROUGH),
                is(CSSName.TEXT_TRANSFORM, IdentValue.UPPERCASE), hex(style.getColor()),
                style.isInline() ? fill() : null, style.isInline() ? vertical() : "baseline",
                letterSpacing() + rest, is(CSSName.WHITE_SPACE, IdentValue.NOWRAP));
    }

    private String vertical() {
        return switch (keyword(CSSName.VERTICAL_ALIGN)) {
            case "super" -> "superscript";
            case "sub" -> "subscript";
            default -> "baseline";
        };
    }

    private int letterSpacing() {
        return is(CSSName.LETTER_SPACING, IdentValue.NORMAL) ? 0 : length(CSSName.LETTER_SPACING, 0);
    }

    /** The background's color, or {@code null} where one sees through. */
    String fill() {
        return style.getBackgroundColor() instanceof FSRGBColor color && color.getAlpha() > 0 ? digits(color) : null;
    }

    /** A length in twips; percentages are of {@code width}. */
    int length(CSSName property, int width) {
        return scale.twips(style.getFloatPropertyProportionalWidth(property, scale.dots(width), context));
    }

    /** The height that the stylesheet asks for in twips, 0 where it asks for none. */
    int height() {
        return style.isAutoHeight() ? 0 : length(CSSName.HEIGHT, 0);
    }

    /** The line height in twips; 0 where the font decides ({@code normal}). */
    int lineHeight() {
        return is(CSSName.LINE_HEIGHT, IdentValue.NORMAL) ? 0 : scale.twips(style.getLineHeight(context));
    }

    /** The height that a line really has in the layout, in twips. */
    int layoutLine() {
        return scale.twips(style.getLineHeight(context));
    }

    /** Alignment as Word calls it. */
    String align() {
        return switch (keyword(CSSName.TEXT_ALIGN)) {
            case "center" -> "center";
            case "right" -> "right";
            case "justify" -> "both";
            default -> "left";
        };
    }

    /** How a cell's content stands: {@code top}, {@code center} or {@code bottom}. */
    String verticalAlign() {
        return switch (keyword(CSSName.VERTICAL_ALIGN)) {
            case "middle" -> "center";
            case "bottom" -> "bottom";
            default -> "top";
        };
    }

    /** The first line's indent: twips, and hundredths of a character where it is a whole number of half characters. */
    Indent indent(int left, int right, int width) {
        float first = style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, scale.dots(width), context);
        float chars = first / style.getFont(context).size * 100;
        int half = Math.round(chars / 50) * 50;
        return new Indent(left, right, scale.twips(first), Math.abs(chars - half) < 2 ? half : 0);
    }

    /** Whether two lines at least stay together at a page's edge. */
    boolean controlsWidows() {
        return style.asFloat(CSSName.ORPHANS) > 1 || style.asFloat(CSSName.WIDOWS) > 1;
    }

    private static String hex(FSColor color) {
        if (color instanceof FSRGBColor rgb) {
            String digits = digits(rgb);
            return "000000".equals(digits) ? "auto" : digits;
        }
        return "auto";
    }

    private static String digits(FSRGBColor color) {
        return HexFormat.of().withUpperCase().formatHex(
                new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()});
    }
}
