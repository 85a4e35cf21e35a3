package org.mingce.render.docx.part;

import java.util.List;
import java.util.Map;
import org.mingce.pack.Utf8Text;
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

    /** The part. */
    static Utf8Text text(List<NumberedList> lists) {
        Xml xml = new Xml("numbering");
        List<NumberedList> kinds = lists.stream().map(NumberingPart::kind).distinct().toList();
        for (int id = 0; id < kinds.size(); id++) {
            definition(xml, id, kinds.get(id));
        }
        for (int i = 0; i < lists.size(); i++) {
            NumberedList list = lists.get(i);
            xml.start("num", "numId", Integer.toString(i + 1));
            xml.value("abstractNumId", kinds.indexOf(kind(list)));
            for (int level = 0; level < NumberedList.LEVELS; level++) {
                if (list.first().containsKey(level)) {
                    xml.start("lvlOverride", "ilvl", Integer.toString(level));
                    xml.value("startOverride", list.first().get(level)).end();
                }
            }
            xml.end();
        }
        return xml.ended();
    }

    /** What lists that look alike have in common. */
    private static NumberedList kind(NumberedList list) {
        return new NumberedList(list.marker(), list.levels(), Map.of());
    }

    /** The indents are the paragraph styles' own, so the levels say nothing about them. */
    private static void definition(Xml xml, int id, NumberedList kind) {
        boolean headings = !kind.levels().isEmpty();
        xml.start("abstractNum", "abstractNumId", Integer.toString(id));
        xml.value("multiLevelType", headings ? "multilevel" : "hybridMultilevel");
        for (int level = 0; level < NumberedList.LEVELS; level++) {
            xml.start("lvl", "ilvl", Integer.toString(level)).value("start", 1);
            if (headings) {
                NumberedList.Level own = kind.levels().get(level);
                xml.value("numFmt", own.format()).value("suff", "nothing");
                xml.value("lvlText", own.before() + "%" + (level + 1) + own.after()).value("lvlJc", "left");
                // Brackets are Chinese ones; else Word sets them in the Latin font.
                xml.start("rPr").empty("rFonts", "hint", "eastAsia").end();
            } else {
                String[] format = FORMATS.getOrDefault(kind.marker(), DECIMAL);
                xml.value("numFmt", format[0]);
                xml.value("lvlText", format[0].equals("bullet") ? format[1] : "%" + (level + 1) + format[1]);
                xml.value("lvlJc", "left");
            }
            xml.end();
        }
        xml.end();
    }
}
