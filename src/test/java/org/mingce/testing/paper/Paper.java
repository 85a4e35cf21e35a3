package org.mingce.testing.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * A PDF file as it would be on paper, with what its outline and its links tell about it.
 *
 * @param sheets   the pages
 * @param headings the entries of the outline, in order
 * @param links    the links within the file, page by page
 * @param faces    the fonts that anything was written with
 */
public record Paper(List<Sheet> sheets, List<Heading> headings, List<Link> links, List<Face> faces) {

    /**
     * An entry of the outline.
     *
     * @param level from 1
     * @param sheet the page it leads to, from 1
     * @param top   where it leads to on that page, in points from above
     */
    public record Heading(int level, String text, int sheet, double top) {
    }

    /**
     * A link.
     *
     * @param from   the page that it is on, from 1
     * @param area   where it is on that page, in points from the upper left corner
     * @param target the page that it leads to, from 1
     */
    public record Link(int from, Rectangle2D area, int target) {
    }

    /** Reads a file. */
    public static Paper of(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Map<PDFont, Map<Integer, Rectangle2D>> shapes = new HashMap<>();
            List<Sheet> sheets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sheets.add(SheetReader.read(page, sheets.size() + 1, shapes));
            }
            List<Heading> headings = new ArrayList<>();
            if (document.getDocumentCatalog().getDocumentOutline() != null) {
                collect(document, document.getDocumentCatalog().getDocumentOutline(), 1, headings);
            }
            List<Face> faces = shapes.keySet().stream()
                    .map(font -> new Face(font.getName(), font.isEmbedded(), font.getName().matches("[A-Z]{6}\\+.+")))
                    .distinct().toList();
            return new Paper(sheets, headings, links(document, sheets), faces);
        }
    }

    /** A page, by its number from 1. */
    public Sheet sheet(int number) {
        return sheets.get(number - 1);
    }

    /** The lines of a heading, as many as its text takes, from where the outline leads to; empty if it isn't there. */
    public List<Line> lines(Heading heading) {
        String wanted = plain(heading.text());
        List<Line> lines = new ArrayList<>();
        for (Line line : sheet(heading.sheet()).body()) {
            String next = plain(line.text());
            if (!wanted.isEmpty() && line.baseline() > heading.top() - 1 && wanted.startsWith(next)) {
                lines.add(line);
                wanted = wanted.substring(next.length());
            }
        }
        return wanted.isEmpty() ? lines : List.of();
    }

    /** Without spaces. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    private static void collect(PDDocument document, PDOutlineNode node, int level, List<Heading> headings)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(document);
            PDDestination destination = item.getDestination() != null ? item.getDestination()
                    : ((PDActionGoTo) item.getAction()).getDestination();
            double top = destination instanceof PDPageXYZDestination xyz
                    ? page.getCropBox().getUpperRightY() - xyz.getTop() : 0;
            headings.add(new Heading(level, item.getTitle(), document.getPages().indexOf(page) + 1, top));
            collect(document, item, level + 1, headings);
        }
    }

    private static List<Link> links(PDDocument document, List<Sheet> sheets) throws IOException {
        List<Link> links = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (var annotation : document.getPage(sheet.number() - 1).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    PDDestination destination = link.getDestination() != null ? link.getDestination()
                            : link.getAction() instanceof PDActionGoTo action ? action.getDestination() : null;
                    Rectangle2D area = new Rectangle2D.Double(link.getRectangle().getLowerLeftX(),
                            sheet.height() - link.getRectangle().getUpperRightY(), link.getRectangle().getWidth(),
                            link.getRectangle().getHeight());
                    links.add(new Link(sheet.number(), area, target(document, destination)));
                }
            }
        }
        return links;
    }

    private static int target(PDDocument document, PDDestination destination) throws IOException {
        PDDestination found = destination instanceof PDNamedDestination name
                ? document.getDocumentCatalog().findNamedDestinationPage(name) : destination;
        return found instanceof PDPageDestination page ? page.retrievePageNumber() + 1 : 0;
    }
}
