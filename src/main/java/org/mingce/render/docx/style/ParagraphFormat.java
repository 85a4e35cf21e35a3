package org.mingce.render.docx.style;

import java.util.List;
import java.util.Objects;

/**
 * How a paragraph stands: what Word calls paragraph properties.
 *
 * @param align           {@code left}, {@code center}, {@code right} or {@code both}
 * @param indent          left, right and first line
 * @param before          twips above
 * @param after           twips below
 * @param line            exact height of a line in twips; 0 where the font decides
 * @param share           where the font decides, how many 240ths of its own height a line takes; 0 for all of it
 * @param keepNext        stays on one page with what follows
 * @param keepLines       is not divided between pages
 * @param pageBreakBefore starts a page
 * @param widowControl    leaves no single line alone
 * @param borders         lines around
 * @param fill            six hexadecimal digits of the background, or {@code null}
 * @param tabs            tab stops
 * @param outline         outline level from 0; 9 for body text
 */
public record ParagraphFormat(String align, Indent indent, int before, int after, int line, int share,
        boolean keepNext,
        boolean keepLines, boolean pageBreakBefore, boolean widowControl, Borders borders, String fill,
        List<TabStop> tabs, int outline) {

    private static final int WHOLE = 240;

    /** Body text that stands in no outline. */
    public static final int NO_OUTLINE = 9;

    /** What Word does where nothing is said. */
    public static final ParagraphFormat DEFAULT = new ParagraphFormat("left", Indent.NONE, 0, 0, 0, 0, false, false,
            false,
            true,
            Borders.NONE, null, List.of(), NO_OUTLINE);

    public ParagraphFormat {
        tabs = List.copyOf(tabs);
    }

    /** With other distances above and below. */
    public ParagraphFormat withSpace(int above, int below) {
        return above == before && below == after ? this : new ParagraphFormat(align, indent, above, below, line, share,
                keepNext, keepLines, pageBreakBefore, widowControl, borders, fill, tabs, outline);
    }

    /** With other answers about pages. */
    public ParagraphFormat withPaging(boolean next, boolean breakBefore) {
        return next == keepNext && breakBefore == pageBreakBefore ? this : new ParagraphFormat(align, indent, before,
                after, line, share, next, keepLines, breakBefore, widowControl, borders, fill, tabs, outline);
    }

    /** With another outline level. */
    ParagraphFormat withOutline(int level) {
        return new ParagraphFormat(align, indent, before, after, line, share, keepNext, keepLines, pageBreakBefore,
                widowControl, borders, fill, tabs, level);
    }

    /** With another alignment. */
    public ParagraphFormat withAlign(String other) {
        return new ParagraphFormat(other, indent, before, after, line, share, keepNext, keepLines, pageBreakBefore,
                widowControl, borders, fill, tabs, outline);
    }

    /** With other tab stops. */
    public ParagraphFormat withTabs(List<TabStop> stops) {
        return new ParagraphFormat(align, indent, before, after, line, share, keepNext, keepLines, pageBreakBefore,
                widowControl, borders, fill, stops, outline);
    }

    /** With other indents. */
    public ParagraphFormat withIndent(Indent other) {
        return new ParagraphFormat(align, other, before, after, line, share, keepNext, keepLines, pageBreakBefore,
                widowControl, borders, fill, tabs, outline);
    }

    /** With another line height, 0 where the content decides. */
    public ParagraphFormat withLine(int twips) {
        return new ParagraphFormat(align, indent, before, after, twips, 0, keepNext, keepLines, pageBreakBefore,
                widowControl, borders, fill, tabs, outline);
    }

    /** With lines that grow with the font, so high as these twips where the font's own lines are so high. */
    public ParagraphFormat growing(int twips, int natural) {
        return new ParagraphFormat(align, indent, before, after, 0, WHOLE * twips / Math.max(1, natural), keepNext,
                keepLines, pageBreakBefore, widowControl, borders, fill, tabs, outline);
    }

    /** Writes what differs from the base up to {@code w:widowControl}; list numbers follow it in the schema. */
    public void writePaging(Xml xml, ParagraphFormat base) {
        if (keepNext != base.keepNext) {
            xml.toggle("keepNext", keepNext);
        }
        if (keepLines != base.keepLines) {
            xml.toggle("keepLines", keepLines);
        }
        if (pageBreakBefore != base.pageBreakBefore) {
            xml.toggle("pageBreakBefore", pageBreakBefore);
        }
        if (widowControl != base.widowControl) {
            xml.toggle("widowControl", widowControl);
        }
    }

    /** Writes what differs from the base after the list numbers. */
    public void writeShape(Xml xml, ParagraphFormat base) {
        writeShape(xml, base, false);
    }

    /**
     * The same for the style that all others build on: the layout hangs no punctuation and sets Chinese and Latin
     * close.
     */
    public void writeShape(Xml xml, ParagraphFormat base, boolean close) {
        borders.write(xml, "pBdr", base.borders);
        if (fill == null ? base.fill != null : !fill.equals(base.fill)) {
            xml.empty("shd", "val", "clear", "color", "auto", "fill", fill == null ? "auto" : fill);
        }
        writeTabs(xml, base);
        if (close) {
            xml.toggle("overflowPunct", false).toggle("autoSpaceDE", false).toggle("autoSpaceDN", false);
        }
        writeSpacing(xml, base);
        indent.write(xml, base.indent);
        if (!align.equals(base.align)) {
            xml.value("jc", align);
        }
        if (outline != base.outline) {
            xml.value("outlineLvl", outline);
        }
    }

    private void writeTabs(Xml xml, ParagraphFormat base) {
        if (tabs.equals(base.tabs)) {
            return;
        }
        xml.start("tabs");
        for (TabStop stop : base.tabs) {
            if (!tabs.contains(stop)) {
                new TabStop(stop.position(), "clear", null).write(xml);
            }
        }
        tabs.forEach(stop -> stop.write(xml));
        xml.end();
    }

    private void writeSpacing(Xml xml, ParagraphFormat base) {
        boolean sameLine = line == base.line && share == base.share;
        if (before == base.before && after == base.after && sameLine) {
            return;
        }
        int own = line == 0 ? share == 0 ? WHOLE : share : line;
        String height = sameLine ? null : Integer.toString(own);
        xml.empty("spacing", "before", before == base.before ? null : Integer.toString(before),
                "after", after == base.after ? null : Integer.toString(after),
                "line", height, "lineRule", height == null ? null : line == 0 ? "auto" : "exact");
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ParagraphFormat that && before == that.before && after == that.after
                && line == that.line && share == that.share && outline == that.outline && keepNext == that.keepNext
                && keepLines == that.keepLines && pageBreakBefore == that.pageBreakBefore
                && widowControl == that.widowControl && align.equals(that.align) && indent.equals(that.indent)
                && borders.equals(that.borders) && Objects.equals(fill, that.fill) && tabs.equals(that.tabs);
    }

    @Override
    public int hashCode() {
        return ((((before * 31 + after) * 31 + line) * 31 + share) * 31 + align.hashCode()) * 31 + indent.hashCode();
    }
}
