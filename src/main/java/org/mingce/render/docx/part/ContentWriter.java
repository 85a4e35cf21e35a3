package org.mingce.render.docx.part;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.TextFormat;
import org.mingce.render.docx.style.Xml;

/** Writes the content of paragraphs: runs, links, fields, bookmarks, pictures. */
final class ContentWriter {

    private final Bookmarks bookmarks;
    private final PartRelations relations;
    private final Shortfalls shortfalls;
    private int drawings;

    ContentWriter(Bookmarks bookmarks, PartRelations relations, Shortfalls shortfalls) {
        this.bookmarks = bookmarks;
        this.relations = relations;
        this.shortfalls = shortfalls;
    }

    /** Writes pieces whose paragraph's style looks like {@code base}. */
    void write(Xml xml, List<WordPiece> pieces, TextFormat base) {
        Deque<Boolean> links = new ArrayDeque<>();
        for (WordPiece piece : pieces) {
            if (piece instanceof WordPiece.Anchor anchor) {
                bookmark(xml, anchor.id());
            } else if (piece instanceof WordPiece.LinkStart link) {
                links.push(startLink(xml, link.href()));
            } else if (piece instanceof WordPiece.LinkEnd) {
                if (links.pop()) {
                    xml.end();
                }
            } else {
                run(xml, piece, base);
            }
        }
    }

    /**
     * A place, not a range: where one ends behind a mark that hangs in the margin, LibreOffice starts an empty line.
     */
    private void bookmark(Xml xml, String id) {
        String number = Integer.toString(bookmarks.number(id));
        xml.empty("bookmarkStart", "id", number, "name", bookmarks.name(id)).empty("bookmarkEnd", "id", number);
    }

    /** Opens a link and says whether there is anything to close. */
    private boolean startLink(Xml xml, String href) {
        if (href.startsWith("#")) {
            String name = bookmarks.name(href.substring(1));
            if (name == null) {
                shortfalls.missingTarget(href);
                return false;
            }
            xml.start("hyperlink", "anchor", name, "history", "1");
            return true;
        }
        if (!href.matches("(?i)(https?|mailto):\\S+")) {
            shortfalls.unsupportedLink(href);
            return false;
        }
        xml.start("hyperlink", "r:id", relations.link(href), "history", "1");
        return true;
    }

    private void run(Xml xml, WordPiece piece, TextFormat base) {
        if (piece instanceof WordPiece.Text text) {
            text(xml, text.text(), text.format(), base);
        } else if (piece instanceof WordPiece.Break) {
            xml.start("r").empty("br").end();
        } else if (piece instanceof WordPiece.Tab tab) {
            xml.start("r");
            tab.format().writeDifference(xml, base, false);
            xml.empty("tab").end();
        } else if (piece instanceof WordPiece.Field field) {
            field(xml, field.instruction(), field.result(), field.format(), base);
        } else if (piece instanceof WordPiece.PageOf page && bookmarks.name(page.id()) != null) {
            field(xml, "PAGEREF " + bookmarks.name(page.id()) + " \\h", page.result(), page.format(), base);
        } else if (piece instanceof WordPiece.Picture picture) {
            drawings++;
            PictureFrame.write(xml, picture, relations.picture(picture.stored()), drawings);
        } else if (piece instanceof WordPiece.Diagram diagram) {
            drawings++;
            ChartFrame.write(xml, diagram, relations.chart(diagram.chart()), drawings);
        }
    }

    private static void text(Xml xml, String text, TextFormat format, TextFormat base) {
        xml.start("r");
        format.writeDifference(xml, base, isAmbiguous(text));
        xml.start("t", "xml:space", "preserve").text(text).end().end();
    }

    /** Whether the text has signs such as “”…—① that Word would set in the Latin font if it weren't told otherwise. */
    private static boolean isAmbiguous(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xA0 && text.charAt(i) < 0x2E80) {
                return true;
            }
        }
        return false;
    }

    /** Writes a field with the result that it has now, so that nothing asks to be updated. */
    private static void field(Xml xml, String instruction, String result, TextFormat format, TextFormat base) {
        mark(xml, "begin", format, base);
        xml.start("r");
        format.writeDifference(xml, base, false);
        xml.start("instrText", "xml:space", "preserve").text(" " + instruction + " ").end().end();
        mark(xml, "separate", format, base);
        text(xml, result, format, base);
        mark(xml, "end", format, base);
    }

    private static void mark(Xml xml, String kind, TextFormat format, TextFormat base) {
        xml.start("r");
        format.writeDifference(xml, base, false);
        xml.empty("fldChar", "fldCharType", kind).end();
    }
}
