package org.mingce.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists that Word numbers itself: one numbering for each list, one definition for each style of marker. */
final class Numbering {

    private static final int LEVELS = 9;
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

    private final Map<String, Integer> definitions = new LinkedHashMap<>();
    private final List<Start> lists = new ArrayList<>();

    /** A list's definition and first number. */
    private record Start(int definition, int level, int first) {
    }

    /**
     * A new list.
     *
     * @param marker the {@code list-style-type}
     * @param level  the depth, from 0
     * @param first  the first item's number
     */
    ListNumber list(String marker, int level, int first) {
        int definition = definitions.computeIfAbsent(marker, m -> definitions.size());
        int depth = Math.min(level, LEVELS - 1);
        lists.add(new Start(definition, depth, first));
        return new ListNumber(lists.size(), depth);
    }

    /** Whether there are no lists. */
    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** The numbering part. */
    byte[] part() {
        Xml xml = new Xml("numbering");
        definitions.forEach((marker, id) -> definition(xml, id, FORMATS.getOrDefault(marker, DECIMAL)));
        for (int i = 0; i < lists.size(); i++) {
            Start list = lists.get(i);
            xml.start("num", "numId", Integer.toString(i + 1));
            xml.value("abstractNumId", list.definition());
            xml.start("lvlOverride", "ilvl", Integer.toString(list.level()));
            xml.value("startOverride", list.first()).end().end();
        }
        return xml.bytes();
    }

    /** The indents are the paragraph styles' own, so the levels say nothing about them. */
    private static void definition(Xml xml, int id, String[] format) {
        xml.start("abstractNum", "abstractNumId", Integer.toString(id));
        xml.value("multiLevelType", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            boolean bullet = format[0].equals("bullet");
            xml.start("lvl", "ilvl", Integer.toString(level));
            xml.value("start", 1).value("numFmt", format[0]);
            xml.value("lvlText", bullet ? format[1] : "%" + (level + 1) + format[1]);
            xml.value("lvlJc", "left").end();
        }
        xml.end();
    }
}
