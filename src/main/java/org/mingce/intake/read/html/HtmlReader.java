package org.mingce.intake.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.intake.read.common.Characters;
import org.mingce.intake.read.common.RefusedFileException;
import org.mingce.model.Position;

/** Reads a web page as a reader does: its text in order, cut where a block begins or ends. Nothing is fetched. */
public final class HtmlReader {

    private static final Set<String> NOT_READ = Set.of("script", "style", "noscript", "template", "head", "svg", "img",
            "details", "iframe", "object", "select", "button", "input", "textarea", "form", "colgroup", "hr");
    private static final Set<String> CAPTIONS = Set.of("caption", "figcaption");
    private static final int DEEPEST = 400;
    private static final int MOST_SPAN = 200;

    private final String file;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private List<Paragraph> cell;
    private String target = "";

    private HtmlReader(String file) {
        this.file = file;
    }

    /**
     * The document that a page is.
     *
     * @param file how the file is shown
     */
    public static Document read(byte[] bytes, String file) throws IOException {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Element body = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser).body();
        HtmlReader reader = new HtmlReader(file);
        reader.block(body, Paragraph.Kind.TEXT, 0);
        return new Document(reader.blocks);
    }

    private void block(Element element, Paragraph.Kind around, int depth) throws RefusedFileException {
        String name = element.normalName();
        if (NOT_READ.contains(name) || isHidden(element)) {
            return;
        }
        if (depth > DEEPEST) {
            throw new RefusedFileException("file.deep");
        }
        if (name.equals("table") && isTable(element)) {
            table(element, depth);
            return;
        }
        Paragraph.Kind kind = kind(name, around);
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode || child instanceof Element inner && isInline(inner)) {
                inline(child, depth);
            } else if (child instanceof Element inner) {
                end(element, kind);
                block(inner, kind, depth + 1);
            }
        }
        end(element, kind);
    }

    /** Whether it is hidden from everyone; a table of pure layout is none. */
    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || element.attr("style").replace(" ", "").contains("display:none")
                || element.attr("class").matches(".*\\bskip\\b.*");
    }

    private static boolean isTable(Element table) {
        return !table.attr("role").equals("presentation") && table.select("table").size() == 1;
    }

    private static Paragraph.Kind kind(String name, Paragraph.Kind around) {
        if (around == Paragraph.Kind.CONTENTS || name.equals("nav")) {
            return Paragraph.Kind.CONTENTS;
        }
        return CAPTIONS.contains(name) ? Paragraph.Kind.CAPTION
                : name.equals("li") ? Paragraph.Kind.ITEM : Paragraph.Kind.TEXT;
    }

    private static boolean isInline(Element element) {
        return element.normalName().equals("br") || !element.isBlock() && element.select("p,div,table,ul,ol,h1,h2,h3,"
                + "h4,h5,h6,section,article").isEmpty() && !NOT_READ.contains(element.normalName());
    }

    private void inline(Node node, int depth) throws RefusedFileException {
        if (depth > DEEPEST) {
            throw new RefusedFileException("file.deep");
        }
        if (node instanceof TextNode text) {
            inline.append(text.getWholeText().replaceAll("[ \\n\\r\\t]+", " "));
        } else if (node instanceof Element element && !isHidden(element) && !NOT_READ.contains(element.normalName())) {
            if (element.normalName().equals("br")) {
                inline.append(element.hasClass("fold") ? "" : "\n");
            }
            if (element.attr("href").startsWith("#")) {
                target = element.attr("href").substring(1);
            }
            for (Node child : element.childNodes()) {
                inline(child, depth + 1);
            }
        }
    }

    private void end(Element element, Paragraph.Kind kind) {
        String text = lines(inline.toString());
        inline.setLength(0);
        String link = kind == Paragraph.Kind.CONTENTS ? target : "";
        target = "";
        if (text.isEmpty()) {
            return;
        }
        String name = element.normalName();
        if (name.matches("h[1-6]") && cell == null && kind != Paragraph.Kind.CONTENTS) {
            blocks.add(new Heading(name.charAt(1) - '0', text, element.id(), spot(element), ""));
            return;
        }
        Paragraph paragraph = new Paragraph(kind, text, link, spot(element), "");
        if (cell == null) {
            blocks.add(paragraph);
        } else {
            cell.add(paragraph);
        }
    }

    private static String lines(String text) {
        return String.join("\n", text.lines().map(line -> Characters.plain(line).strip())
                .filter(line -> !line.isEmpty()).toList());
    }

    private void table(Element table, int depth) throws RefusedFileException {
        List<Table.Row> rows = new ArrayList<>();
        for (Element caption : table.select("caption")) {
            block(caption, Paragraph.Kind.CAPTION, depth + 1);
        }
        for (Element row : table.select("tr")) {
            List<Table.Cell> cells = new ArrayList<>();
            boolean head = row.parent() != null && row.parent().normalName().equals("thead");
            for (Element one : row.children()) {
                if (one.normalName().matches("t[hd]")) {
                    cells.add(cell(one, depth));
                }
            }
            rows.add(new Table.Row(cells, head));
        }
        blocks.add(new Table(Table.Kind.PLAIN, rows, spot(table), ""));
    }

    private Table.Cell cell(Element element, int depth) throws RefusedFileException {
        List<Paragraph> outer = cell;
        cell = new ArrayList<>();
        block(element, Paragraph.Kind.TEXT, depth + 1);
        Table.Cell read = new Table.Cell(cell, element.normalName().equals("th"), span(element, "colspan"),
                span(element, "rowspan"), spot(element));
        cell = outer;
        return read;
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(span), MOST_SPAN) : 1;
    }

    private Optional<Spot> spot(Element element) {
        var start = element.sourceRange().start();
        return Optional.of(Spot.line(start.isTracked()
                ? new Position(file, start.lineNumber(), start.columnNumber()) : Position.of(file)));
    }
}
