package org.mingce.testing;

import com.lowagie.text.pdf.PdfReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader sees of a page of a PDF file: words and ruled lines, in points from the upper left corner.
 *
 * @param words the words, in the order of drawing
 * @param rules the filled boxes that are thinner than a point: what tables' borders are made of
 */
record PdfPage(List<Word> words, List<Rectangle2D> rules) {

    private static final Pattern WORD =
            Pattern.compile("<word xMin=\"(.+?)\" yMin=\"(.+?)\" xMax=\"(.+?)\" yMax=\"(.+?)\">(.*?)</word>");

    /** Characters without a space between them, and the box they take. */
    record Word(String text, Rectangle2D box) {
    }

    /** The pages of a file. Skips the test without pdftotext (see {@link Tool}). */
    static List<PdfPage> of(Path pdf) throws IOException, InterruptedException {
        List<PdfPage> pages = new ArrayList<>();
        String[] words = PdfText.of(pdf, "-bbox").split("<page ");
        PdfReader reader = new PdfReader(pdf.toString());
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
            pages.add(new PdfPage(words(words[page]), PdfRules.in(content,
                    reader.getPageSize(page).getWidth(), reader.getPageSize(page).getHeight())));
        }
        reader.close();
        return pages;
    }

    private static List<Word> words(String page) {
        List<Word> words = new ArrayList<>();
        Matcher match = WORD.matcher(page);
        while (match.find()) {
            double left = Double.parseDouble(match.group(1));
            double top = Double.parseDouble(match.group(2));
            words.add(new Word(match.group(5).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
                    new Rectangle2D.Double(left, top, Double.parseDouble(match.group(3)) - left,
                            Double.parseDouble(match.group(4)) - top)));
        }
        return words;
    }
}
