package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfPageLabels;
import java.util.HashMap;
import java.util.Map;
import org.xhtmlrenderer.css.parser.FSFunction;
import org.xhtmlrenderer.render.InlineText;

/** The numbers that are printed on the pages, which become their labels (ISO 32000-1, 12.4.2). */
final class PrintedNumbers {

    private final Map<Integer, String> numbers = new HashMap<>();

    /** Notes the number of a page where this text of its margin is one. */
    void note(int sheet, InlineText text) {
        if (text.isDynamicFunction() && isNumber(text.getFunctionData().getFunction())) {
            numbers.putIfAbsent(sheet, text.getSubstring().strip());
        }
    }

    private static boolean isNumber(FSFunction function) {
        return function.is("counter") && "page".equals(function.getParameters().get(0).getStringValue());
    }

    /** The labels of that many pages; those without a number have an empty one. */
    PdfPageLabels labels(int sheets) {
        PdfPageLabels labels = new PdfPageLabels();
        int expected = 0;
        for (int sheet = 0; sheet < sheets; sheet++) {
            String number = numbers.getOrDefault(sheet, "");
            boolean isCounted = number.matches("[1-9]\\d{0,8}");
            if (!isCounted) {
                labels.addPageLabel(sheet + 1, PdfPageLabels.EMPTY, number);
            } else if (sheet == 0 || Integer.parseInt(number) != expected) {
                labels.addPageLabel(sheet + 1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS, null, Integer.parseInt(number));
            }
            expected = isCounted ? Integer.parseInt(number) + 1 : 0;
        }
        return labels;
    }
}
