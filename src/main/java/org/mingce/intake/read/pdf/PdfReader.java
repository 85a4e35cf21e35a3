package org.mingce.intake.read.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingce.document.Document;
import org.mingce.document.Spot;
import org.mingce.intake.read.common.RefusedFileException;

/** Reads PDF files, from nothing but glyphs, ruled lines and their places. Nothing in them is run or fetched. */
public final class PdfReader {

    private static final int MOST_PAGES = 1_000;
    private static final long SCRATCH = 128L << 20;
    /** Fewer characters on a page with a picture are a stamp or a page's number. */
    private static final int FEW = 8;
    private static final double MARGIN = 0.09;
    private static final int REPEATED = 3;
    private static final Pattern PAGE = Pattern.compile("[-—－–~～·\\s]*(?:第\\s*)?"
            + "(?:\\d{1,4}|[ivxlcIVXLC]{1,7})(?:\\s*页)?"
            + "(?:\\s*[/，,]?\\s*共?\\s*\\d{1,4}\\s*页?)?[-—－–~～·\\s]*");

    private final String file;
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> unclear = new ArrayList<>();

    private PdfReader(String file) {
        this.file = file;
    }

    /**
     * What was read of a file.
     *
     * @param document the document
     * @param pictures the pages that are pictures without text
     * @param unclear  the pages whose characters the file does not say the meaning of
     */
    public record Reading(Document document, List<Integer> pictures, List<Integer> unclear) {
    }

    /**
     * The document that a file is.
     *
     * @param shown how the file is shown
     */
    public static Reading read(Path file, String shown) throws IOException {
        StreamBombs.check(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null,
                () -> new ScratchFile(MemoryUsageSetting.setupMainMemoryOnly(SCRATCH)))) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new RefusedFileException("file.pages", pdf.getNumberOfPages(), MOST_PAGES);
            }
            return new PdfReader(shown).read(pdf);
        } catch (InvalidPasswordException e) {
            throw new RefusedFileException("file.locked");
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RefusedFileException("file.damaged");
        }
    }

    private Reading read(PDDocument pdf) throws IOException {
        List<DrawnPage> sheets = new ArrayList<>();
        DrawnPageReader.Effort effort = new DrawnPageReader.Effort();
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new RefusedFileException("file.bomb");
            }
            DrawnPage sheet = DrawnPageReader.read(pdf.getPage(i), i + 1, effort);
            if (sheet.unknown() > sheet.glyphs().size()) {
                unclear.add(sheet.number());
            } else if (sheet.glyphs().size() <= FEW && sheet.hasPicture()) {
                pictures.add(sheet.number());
            }
            sheets.add(sheet);
        }
        if (sheets.stream().allMatch(sheet -> sheet.glyphs().size() <= FEW)) {
            throw new RefusedFileException(pictures.isEmpty() && unclear.isEmpty() ? "file.blank" : "file.scanned");
        }
        return new Reading(document(sheets), pictures, unclear);
    }

    private Document document(List<DrawnPage> sheets) {
        Map<String, Integer> margins = new HashMap<>();
        for (DrawnPage sheet : sheets) {
            Line.of(sheet.glyphs()).stream().filter(line -> isInMargin(line, sheet))
                    .map(line -> margin(line, sheet)).distinct().forEach(key -> margins.merge(key, 1, Integer::sum));
        }
        PageFlow flow = new PageFlow(file);
        TextEdges edges = new TextEdges();
        sheets.forEach(sheet -> page(sheet, margins, edges, flow));
        return new Document(flow.blocks());
    }

    private static boolean isInMargin(Line line, DrawnPage sheet) {
        return line.baseline() < sheet.height() * MARGIN || line.baseline() > sheet.height() * (1 - MARGIN);
    }

    /** What a line in the margin says, whatever the page's number in it. */
    private static String margin(Line line, DrawnPage sheet) {
        return (line.baseline() < sheet.height() / 2) + " " + line.text().replaceAll("\\d+", "#");
    }

    private void page(DrawnPage sheet, Map<String, Integer> margins, TextEdges edges, PageFlow flow) {
        List<RuledGrid> grids = RuledGrid.in(sheet.rules());
        List<Glyph> outside = sheet.glyphs().stream()
                .filter(glyph -> grids.stream().noneMatch(grid -> grid.holds(glyph))).toList();
        List<Line> lines = Line.of(outside).stream().filter(line -> !isPageMark(line, sheet, margins)).toList();
        double[] between = edges.of(sheet, lines);
        double left = between[0];
        double right = between[1];
        int next = 0;
        boolean isFirst = true;
        for (RuledGrid grid : grids) {
            List<Line> above = new ArrayList<>();
            while (next < lines.size() && lines.get(next).baseline() < grid.bottom()) {
                above.add(lines.get(next++));
            }
            text(above, left, right, sheet, flow);
            isFirst &= above.isEmpty();
            List<Glyph> inside = sheet.glyphs().stream().filter(grid::holds).collect(Collectors.toList());
            flow.table(grid, grid.rows(inside, Spot.page(file, sheet.number())), sheet.number(), isFirst);
            isFirst = false;
        }
        text(lines.subList(next, lines.size()), left, right, sheet, flow);
    }

    private boolean isPageMark(Line line, DrawnPage sheet, Map<String, Integer> margins) {
        return isInMargin(line, sheet) && (PAGE.matcher(line.text()).matches()
                || margins.getOrDefault(margin(line, sheet), 0) >= REPEATED);
    }

    private void text(List<Line> lines, double left, double right, DrawnPage sheet, PageFlow flow) {
        OpenTable open = new OpenTable(file, sheet.number());
        int at = 0;
        while (at < lines.size()) {
            int end = open.end(lines, at);
            if (end > at) {
                flow.table(open.rows(lines.subList(at, end)), sheet.number());
                at = end;
            } else {
                for (Line piece : pieces(lines.get(at))) {
                    flow.line(piece, left, right, sheet.number());
                }
                at++;
            }
        }
    }

    /** Justified text has gaps, too: only those of lines without sentences part what they say. */
    private static List<Line> pieces(Line line) {
        String text = line.text();
        return text.contains("，") || text.contains("。") ? List.of(line) : line.pieces();
    }
}
