package org.mingce.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A PDF file that is drawn by hand: texts at places, ruled tables, turned pages. */
final class DrawnPdf implements AutoCloseable {

    private static final float SIZE = 12;
    private static final float SMALL = 6;
    private static final float ROW = 24;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPage page;
    private PDPageContentStream content;
    private float y;

    DrawnPdf() throws IOException {
        try (InputStream in = DrawnPdf.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            font = PDType0Font.load(document, in, true);
        }
        page(0);
    }

    /** Begins a page that viewers turn by so many degrees. */
    DrawnPdf page(int rotation) throws IOException {
        if (content != null) {
            content.close();
        }
        page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        if (rotation == 90) {
            content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
        }
        y = rotation == 0 ? 780 : 560;
        return this;
    }

    /** A line of text. */
    DrawnPdf line(float x, String text) throws IOException {
        put(x, y, SIZE, text);
        y -= ROW;
        return this;
    }

    private void put(float x, float height, float size, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, height);
        content.showText(text);
        content.endText();
    }

    /** A row of a table; ruled or not. */
    DrawnPdf row(boolean ruled, float[] xs, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            put(xs[i] + 3, y + 7, SMALL, cells[i]);
            if (ruled) {
                content.addRect(xs[i], y, xs[i + 1] - xs[i], ROW);
            }
        }
        if (ruled) {
            content.stroke();
        }
        y -= ROW;
        return this;
    }

    Path save(Path file) throws IOException {
        content.close();
        content = null;
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
