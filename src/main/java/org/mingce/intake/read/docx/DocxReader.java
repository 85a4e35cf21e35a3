package org.mingce.intake.read.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.intake.read.common.Characters;
import org.mingce.intake.read.common.RefusedFileException;
import org.mingce.model.Position;

/**
 * Reads Word files: paragraphs with the numbers that Word counts, headings by their styles, tables with merged cells.
 * A place is the number of a paragraph, counted from 1 through text and tables. Macros are not run, nothing is fetched.
 */
public final class DocxReader {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-6])");
    private static final Pattern CONTENTS = Pattern.compile("(?i)toc.*|目录\\s*\\d");
    private static final Pattern LEADERS = Pattern.compile("[\\t.…·]+\\s*[-—]?\\s*[\\dIVXivx]{1,4}\\s*[-—]?$");

    private final String file;
    private final List<Block> blocks = new ArrayList<>();
    private final ListNumbers numbers = new ListNumbers();
    private int count;

    private DocxReader(String file) {
        this.file = file;
    }

    /**
     * What was read of a file.
     *
     * @param document the document
     * @param unread   what else it has, which was not read, run or followed
     */
    public record Reading(Document document, List<Unread> unread) {
    }

    /**
     * What a file has besides its text.
     *
     * @param key    of the message
     * @param detail which; empty where there is nothing to name
     */
    public record Unread(String key, String detail) {
    }

    /**
     * Whether a packed file is a Word file.
     *
     * @throws IOException if it can't be looked into
     */
    public static boolean isWord(Path file) throws IOException {
        return WordPackage.is(file);
    }

    /**
     * The document that a file is.
     *
     * @param shown how the file is shown
     */
    public static Reading read(Path file, String shown) throws IOException {
        WordPackage parts = WordPackage.of(file);
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            List<Unread> unread = new ArrayList<>(ActiveContent.of(opened));
            if (parts.hasTextBoxes()) {
                unread.add(new Unread("file.text-boxes", ""));
            }
            DocxReader reader = new DocxReader(shown);
            try (XWPFDocument document = new XWPFDocument(opened)) {
                reader.read(document.getBodyElements());
            }
            return new Reading(new Document(reader.blocks), unread);
        } catch (RefusedFileException e) {
            throw e;
        } catch (OpenXML4JException | IOException | RuntimeException | StackOverflowError e) {
            throw new RefusedFileException("file.damaged");
        }
    }

    private void read(List<IBodyElement> elements) throws RefusedFileException {
        for (IBodyElement element : elements) {
            if (Thread.currentThread().isInterrupted()) {
                throw new RefusedFileException("file.bomb");
            }
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                blocks.add(new WordTable(table, this::counted).read(spot(count + 1)));
            } else if (element instanceof XWPFSDT control) {
                control(control);
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        count++;
        String number = numbers.next(paragraph);
        String said = paragraph.getText();
        String text = text(number + said);
        if (text.isEmpty() || said.isBlank()) {
            return;
        }
        Optional<XWPFStyle> style = Optional.ofNullable(paragraph.getDocument().getStyles())
                .flatMap(styles -> Optional.ofNullable(paragraph.getStyleID()).map(styles::getStyle));
        String name = style.map(XWPFStyle::getName).orElse("");
        if (CONTENTS.matcher(name == null ? "" : name).matches()) {
            blocks.add(contents(text));
            return;
        }
        int level = level(paragraph, style);
        blocks.add(level > 0 && text.length() < 100 ? new Heading(level, text, "", spot(count), "")
                : new Paragraph(Paragraph.Kind.TEXT, text, "", spot(count), ""));
    }

    private Paragraph contents(String text) {
        return new Paragraph(Paragraph.Kind.CONTENTS, LEADERS.matcher(text).replaceAll(""), "", spot(count), "");
    }

    /** Contents that Word keeps in a box of its own, and other boxes that hold text. */
    private void control(XWPFSDT control) {
        String text = control.getContent().getText();
        boolean contents = text.lines().filter(line -> LEADERS.matcher(line.strip()).find()).count() > 2;
        text.lines().forEach(line -> {
            count++;
            String said = text(line);
            if (!said.isEmpty()) {
                blocks.add(contents ? contents(said)
                        : new Paragraph(Paragraph.Kind.TEXT, said, "", spot(count), ""));
            }
        });
    }

    private static int level(XWPFParagraph paragraph, Optional<XWPFStyle> style) {
        if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetOutlineLvl()) {
            return outline(paragraph.getCTP().getPPr().getOutlineLvl().getVal().intValue());
        }
        if (style.isEmpty()) {
            return 0;
        }
        String name = style.get().getName() == null ? "" : style.get().getName().toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        var formatted = style.get().getCTStyle().getPPr();
        return formatted != null && formatted.isSetOutlineLvl()
                ? outline(formatted.getOutlineLvl().getVal().intValue()) : 0;
    }

    private static int outline(int level) {
        return level >= 0 && level < 6 ? level + 1 : 0;
    }

    /** A paragraph of a cell, counted as all are. */
    private Optional<Paragraph> counted(XWPFParagraph paragraph) {
        count++;
        String text = text(numbers.next(paragraph) + paragraph.getText());
        return text.isEmpty() ? Optional.empty()
                : Optional.of(new Paragraph(Paragraph.Kind.TEXT, text, "", spot(count), ""));
    }

    private static String text(String said) {
        return String.join("\n", said.lines().map(line -> Characters.plain(line).strip())
                .filter(line -> !line.isEmpty()).toList());
    }

    private Optional<Spot> spot(int number) {
        return Optional.of(Spot.line(new Position(file, number, 0)));
    }
}
