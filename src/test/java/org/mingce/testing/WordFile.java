package org.mingce.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/** A Word file as a clerk works on it, paragraph by paragraph. */
public final class WordFile implements AutoCloseable {

    private final XWPFDocument document;

    /** Opens a file, which stays as it is. */
    public WordFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            document = new XWPFDocument(in);
        }
    }

    /** The paragraph, in the text or a cell, that says this; the first of several behind the contents. */
    public XWPFParagraph paragraph(String saying) {
        return paragraphs().stream().filter(paragraph -> !String.valueOf(paragraph.getStyleID()).startsWith("TOC"))
                .filter(paragraph -> paragraph.getText().contains(saying)).findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph says " + saying));
    }

    private List<XWPFParagraph> paragraphs() {
        List<XWPFParagraph> all = new ArrayList<>();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs())));
            }
        }
        return all;
    }

    /** Writes other words in a paragraph. */
    public WordFile replace(String saying, String words, String others) {
        XWPFParagraph paragraph = paragraph(saying);
        assertTrue(paragraph.getText().contains(words), paragraph.getText());
        set(paragraph, paragraph.getText().replace(words, others));
        return this;
    }

    /** Writes other words wherever these stand. */
    public WordFile replaceAll(String words, String others) {
        paragraphs().stream().filter(paragraph -> paragraph.getText().contains(words))
                .forEach(paragraph -> set(paragraph, paragraph.getText().replace(words, others)));
        return this;
    }

    /** The text in two runs, as Word leaves it after spelling was looked at. */
    private static void set(XWPFParagraph paragraph, String text) {
        String[] before = paragraph.getText().equals(text) ? null : new String[] {text};
        if (before != null) {
            if (paragraph.getRuns().isEmpty()) {
                paragraph.createRun();
            }
            while (paragraph.getRuns().size() > 1) {
                paragraph.removeRun(paragraph.getRuns().size() - 1);
            }
            int half = text.length() / 2;
            paragraph.getRuns().get(0).setText(text.substring(0, half), 0);
            paragraph.createRun().setText(text.substring(half));
        }
    }

    /** Takes a paragraph of the text away. */
    public WordFile delete(String saying) {
        document.removeBodyElement(document.getPosOfParagraph(paragraph(saying)));
        return this;
    }

    /** Puts a paragraph behind another, of its kind. */
    public WordFile add(String behind, String text) {
        XWPFParagraph before = paragraph(behind);
        try (var cursor = before.getCTP().newCursor()) {
            cursor.toNextSibling();
            XWPFParagraph added = document.insertNewParagraph(cursor);
            added.getCTP().setPPr((CTPPr) before.getCTP().getPPr().copy());
            added.createRun().setText(text);
        }
        return this;
    }

    /** Puts a row behind the row that says this, which says the same but for other words. */
    public WordFile addRow(String saying, String words, String others) {
        for (XWPFTable table : document.getTables()) {
            for (int i = 0; i < table.getNumberOfRows(); i++) {
                if (table.getRow(i).getTableCells().stream().anyMatch(cell -> cell.getText().contains(saying))) {
                    CTRow row = (CTRow) table.getRow(i).getCtRow().copy();
                    XWPFTableRow added = new XWPFTableRow(row, table);
                    added.getTableCells().forEach(cell -> cell.getParagraphs().forEach(paragraph -> set(paragraph,
                            paragraph.getText().contains(saying) ? others : paragraph.getText() + words)));
                    table.addRow(added, i + 1);
                    return this;
                }
            }
        }
        throw new AssertionError("no row says " + saying);
    }

    /** Moves the first amount that has a blank cell beside it into that one; the amount. */
    public String shift() {
        for (XWPFTable table : document.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (int i = 0; i < row.getTableCells().size(); i++) {
                    XWPFParagraph from = row.getCell(i).getParagraphs().get(0);
                    String amount = from.getText();
                    for (int to = i - 1; to <= i + 1 && amount.matches("[\\d,]+\\.\\d\\d"); to += 2) {
                        if (to >= 0 && to < row.getTableCells().size() && row.getCell(to).getText().isEmpty()) {
                            set(row.getCell(to).getParagraphs().get(0), amount);
                            set(from, "");
                            return amount;
                        }
                    }
                }
            }
        }
        throw new AssertionError("no blank cell beside an amount");
    }

    /** Cuts a paragraph behind these words into two. */
    public WordFile part(String saying, String words) {
        String text = paragraph(saying).getText();
        int cut = text.indexOf(words) + words.length();
        add(saying, text.substring(cut));
        set(paragraph(saying), text.substring(0, cut));
        return this;
    }

    /** Puts what the paragraph behind this one says into it. */
    public WordFile join(String saying) {
        XWPFParagraph first = paragraph(saying);
        int place = document.getPosOfParagraph(first);
        XWPFParagraph next = (XWPFParagraph) document.getBodyElements().get(place + 1);
        set(first, first.getText() + next.getText());
        document.removeBodyElement(place + 1);
        return this;
    }

    /** Cuts a paragraph in the middle, with a break of the line alone. */
    public WordFile breakLine(String saying) {
        XWPFParagraph paragraph = paragraph(saying);
        String text = paragraph.getText();
        set(paragraph, text + " ");
        paragraph.getRuns().get(0).addBreak();
        return this;
    }

    /** Writes other words while changes are tracked: the old ones stay in the file. */
    public WordFile track(String saying, String words, String others) {
        XWPFParagraph paragraph = paragraph(saying);
        String text = paragraph.getText();
        int at = text.indexOf(words);
        set(paragraph, text + " ");
        CTP p = paragraph.getCTP();
        CTR first = p.getRArray(0);
        first.getTArray(0).setStringValue(text.substring(0, at));
        p.getRArray(1).getTArray(0).setStringValue(text.substring(at + words.length()));
        try (var cursor = p.getRArray(1).newCursor()) {
            insert(cursor, "del", "delText", words);
            insert(cursor, "ins", "t", others);
        }
        return this;
    }

    private static void insert(org.apache.xmlbeans.XmlCursor cursor, String change, String text, String words) {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        cursor.beginElement(change, word);
        cursor.insertAttributeWithValue("id", word, "900");
        cursor.insertAttributeWithValue("author", word, "a");
        cursor.beginElement("r", word);
        cursor.insertElementWithText(text, word, words);
        cursor.toParent();
        cursor.toParent();
        cursor.toNextSibling();
    }

    /** Writes the file. */
    public Path save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
