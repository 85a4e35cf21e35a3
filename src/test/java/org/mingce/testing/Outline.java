package org.mingce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The headings of a booklet below its title, in order: the level from 1, a space, the text without spaces. */
public final class Outline {

    private Outline() {
    }

    /** h2 to h6 of a page, but not the heading of the contents, nor those that only the screen shows. */
    public static List<String> of(Document html) {
        List<String> headings = new ArrayList<>();
        NodeList all = html.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().matches("h[2-6]") && !element.getAttribute("class").contains("contents-title")
                    && !((Element) element.getParentNode()).getAttribute("class").contains("screen-only")) {
                headings.add(element.getTagName().charAt(1) - '1' + " " + PrintedTable.plain(element.getTextContent()));
            }
        }
        return headings;
    }

    /** The paragraphs whose styles have a place in Word's outline. */
    public static List<String> of(Path docx) throws IOException {
        List<String> headings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(docx); XWPFDocument document = new XWPFDocument(in)) {
            WordNumbers numbers = new WordNumbers(document);
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                String number = numbers.next(paragraph);
                int level = level(document, paragraph.getStyle());
                if (level > 0) {
                    headings.add(level + " " + PrintedTable.plain(number + paragraph.getText()));
                }
            }
        }
        return headings;
    }

    /** The level from 1 that a style or one of those it is based on gives; 0 without one. */
    private static int level(XWPFDocument document, String id) {
        XWPFStyle style = id == null ? null : document.getStyles().getStyle(id);
        if (style == null) {
            return 0;
        }
        CTPPrGeneral properties = style.getCTStyle().getPPr();
        if (properties != null && properties.isSetOutlineLvl()) {
            int level = properties.getOutlineLvl().getVal().intValue();
            return level < 9 ? level + 1 : 0;
        }
        return level(document, style.getBasisStyleID());
    }
}
