package org.mingce.render.docx.part;

import java.util.List;
import java.util.Map;
import org.mingce.render.docx.content.NumberedList;
import org.mingce.render.docx.style.Xml;

/** Writes the lists that Word numbers itself: one numbering for each list, one definition for each style of marker. */
final class NumberingPart {

    private static final Map<String, String[]> FORMATS = Map.of(
            "disc", new String[] {"bullet", "•"},
            "circle", new String[] {"bullet", "◦"},
            "square", new String[] {"bullet", "▪"},
            "lower-alpha", new String[] {"lowerLetter", "."},
            "lower-latin", new String[] {"lowerLetter", "."},
            "upper-alpha", new String[] {"upperLetter", "."},
            "upper-latin", new String[] {"upperLetter", "."},
            "lower-roman", new String[] {"lowerRoman", "."},
            "upper-roman", new String[] {"upperRoman", "."},
            "cjk-ideographic", new String[] {"chineseCounting", "."});
    private static final String[] DECIMAL = {"decimal", "."};

    private NumberingPart() {
    }

    /** The part's bytes. */
    static byte[] bytes(List<NumberedList> lists) {
        Xml xml = new Xml("numbering");
        List<String> markers = lists.stream().map(NumberedList::marker).distinct().toList();
        for (int id = 0; id < markers.size(); id++) {
            definition(xml, id, FORMATS.getOrDefault(markers.get(id), DECIMAL));
        }
        for (int i = 0; i < lists.size(); i++) {
            NumberedList list = lists.get(i);
            xml.start("num", "numId", Integer.toString(i + 1));
            xml.value("abstractNumId", markers.indexOf(list.marker()));
            xml.start("lvlOverride", "ilvl", Integer.toString(list.level()));
            xml.value("startOverride", list.first()).end().end();
        }
        return xml.bytes();
    }

    /** The indents are the paragraph styles' own, so the levels say nothing about them. */
    private static void definition(Xml xml, int id, String[] format) {
        xml.start("abstractNum", "abstractNumId", Integer.toString(id));
        xml.value("multiLevelType", "hybridMultilevel");
        for (int level = 0; level < NumberedList.LEVELS; level++) {
            boolean bullet = format[0].equals("bullet");
            xml.start("lvl", "ilvl", Integer.toString(level));
            xml.value("start", 1).value("numFmt", format[0]);
            xml.value("lvlText", bullet ? format[1] : "%" + (level + 1) + format[1]);
            xml.value("lvlJc", "left").end();
        }
        xml.end();
    }
}
