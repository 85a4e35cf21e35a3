package org.mingce.render.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.pack.Utf8Text;

/** The texts of all cells of a workbook, each once. */
final class SharedTexts {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int uses;

    /** The number of a text, from 0. */
    int number(String text) {
        uses++;
        return numbers.computeIfAbsent(text, first -> numbers.size());
    }

    /** The part that holds them. */
    Utf8Text part() {
        PartXml xml = new PartXml().put("<sst xmlns=\"{}\" count=\"{}\" uniqueCount=\"{}\">", WorkbookFile.SPREADSHEET,
                uses, numbers.size());
        numbers.keySet().forEach(text -> xml.raw("<si><t>").cellText(text).raw("</t></si>"));
        return xml.raw("</sst>").text();
    }
}
