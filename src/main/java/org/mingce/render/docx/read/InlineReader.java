package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.TextFormat;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;

/** Reads what stands in a line: text, links, pictures, breaks; white space collapses as CSS says. */
final class InlineReader {

    private static final Pattern NUMBER = Pattern.compile("[1-9] [0-9]{1,4}");
    private static final Set<String> PRESERVING = Set.of("pre", "pre-wrap");

    private final Looks looks;
    private final GeneratedContent generated;
    private final StoredPictures pictures;
    private final Shortfalls shortfalls;
    private final List<WordPiece> pieces = new ArrayList<>();
    /** Whether a space at this place would follow another space or start the line. */
    private boolean spaced = true;
    private int lineHeight;

    InlineReader(Looks looks, GeneratedContent generated, StoredPictures pictures, Shortfalls shortfalls) {
        this.looks = looks;
        this.generated = generated;
        this.pictures = pictures;
        this.shortfalls = shortfalls;
    }

    /** The pieces read so far, without a space or new line at the end. */
    List<WordPiece> pieces() {
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof WordPiece.Break) {
            pieces.remove(pieces.size() - 1);
        }
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last) instanceof WordPiece.LinkEnd) {
            last--;
        }
        if (last >= 0 && spaced && pieces.get(last) instanceof WordPiece.Text text && text.text().endsWith(" ")) {
            String trimmed = text.text().substring(0, text.text().length() - 1);
            if (trimmed.isEmpty()) {
                pieces.remove(last);
            } else {
                pieces.set(last, new WordPiece.Text(trimmed, text.format()));
            }
        }
        return pieces;
    }

    /** The tallest line that an element in the line asks for, in twips. */
    int lineHeight() {
        return lineHeight;
    }

    /** Begins a new line unless one has just begun. */
    void line() {
        if (!pieces.isEmpty() && !(pieces.get(pieces.size() - 1) instanceof WordPiece.Break)) {
            pieces.add(new WordPiece.Break());
        }
        spaced = true;
    }

    /** Reads a node that stands in the line of {@code parent}. */
    void read(Node node, Look parent) {
        if (node instanceof Text text) {
            text(text.getData(), parent);
        } else if (node instanceof Element element && !looks.of(element).style().isDisplayNone()) {
            element(element);
        }
    }

    /** Adds what the stylesheet puts before or after an element. */
    void generated(Element element, String pseudo) {
        looks.generated(element, pseudo).ifPresent(content -> {
            List<WordPiece> more = generated.pieces(content, element);
            if (!more.isEmpty()) {
                pieces.addAll(more);
                spaced = false;
            }
        });
    }

    private void element(Element element) {
        switch (element.getLocalName()) {
            case "br" -> {
                pieces.add(new WordPiece.Break());
                spaced = true;
            }
            case "img" -> picture(element);
            case "svg" -> drawing(element);
            default -> {
                if (!number(element)) {
                    children(element);
                }
            }
        }
    }

    /** The number of a heading, where the element is one: {@code data-number} holds its depth and what it counts. */
    private boolean number(Element element) {
        String number = element.getAttribute("data-number");
        String text = !number.isEmpty() && NUMBER.matcher(number).matches() ? element.getTextContent() : "";
        if (text.isBlank()) {
            return false;
        }
        int blank = number.indexOf(' ');
        pieces.add(new WordPiece.Number(Integer.parseInt(number.substring(0, blank)),
                Integer.parseInt(number.substring(blank + 1)), text, looks.of(element).text()));
        spaced = text.endsWith(" ");
        return true;
    }

    private void children(Element element) {
        lineHeight = Math.max(lineHeight, looks.of(element).lineHeight());
        String href = element.getLocalName().equals("a") ? element.getAttribute("href") : "";
        if (!element.getAttribute("id").isEmpty()) {
            pieces.add(new WordPiece.Anchor(element.getAttribute("id")));
        }
        if (!href.isEmpty()) {
            pieces.add(new WordPiece.LinkStart(href));
        }
        generated(element, "before");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            read(child, looks.of(element));
        }
        generated(element, "after");
        if (!href.isEmpty()) {
            pieces.add(new WordPiece.LinkEnd());
        }
    }

    private void picture(Element element) {
        pictures.piece(element).ifPresent(piece -> {
            pieces.add(piece);
            spaced = false;
        });
    }

    /** A chart is drawn anew from its data; other drawings Word doesn't get. */
    private void drawing(Element svg) {
        Optional<WordPiece> chart = new ChartReader(looks).read(svg);
        chart.ifPresentOrElse(pieces::add, () -> shortfalls.unsupportedDrawing(title(svg)));
        spaced = spaced && chart.isEmpty();
    }

    /** An SVG's own title, or else its label. */
    private static String title(Element svg) {
        var titles = svg.getElementsByTagNameNS("*", "title");
        return titles.getLength() > 0 ? titles.item(0).getTextContent().strip() : svg.getAttribute("aria-label");
    }

    private void text(String data, Look look) {
        String space = look.keyword(CSSName.WHITE_SPACE);
        TextFormat format = look.text();
        if (PRESERVING.contains(space)) {
            lines(data, format);
            return;
        }
        StringBuilder collapsed = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\n' && space.equals("pre-line")) {
                add(collapsed, format);
                pieces.add(new WordPiece.Break());
                spaced = true;
            } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                collapsed.append(c);
                spaced = false;
            } else if (!spaced) {
                collapsed.append(' ');
                spaced = true;
            }
        }
        add(collapsed, format);
    }

    private void lines(String data, TextFormat format) {
        String[] lines = data.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                pieces.add(new WordPiece.Break());
            }
            add(new StringBuilder(lines[i]), format);
        }
        spaced = false;
    }

    private void add(StringBuilder text, TextFormat format) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof WordPiece.Text before && before.format().equals(format)) {
            pieces.set(last, new WordPiece.Text(before.text() + text, format));
        } else {
            pieces.add(new WordPiece.Text(text.toString(), format));
        }
        text.setLength(0);
    }
}
