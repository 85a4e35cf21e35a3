package org.mingce.render.docx.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.style.TextFormat;
import org.mingce.render.docx.style.Xml;

/** Writes the table of fonts: for each official font the ones to take where the reader's machine lacks it. */
final class FontsPart {

    private FontsPart() {
    }

    /** The part; the stylesheet's lists of families give the substitutes. */
    static Utf8Text text(Iterable<TextFormat> formats) {
        Map<String, List<String>> fonts = new LinkedHashMap<>();
        for (TextFormat format : formats) {
            List<String> families = format.families();
            int first = families.indexOf(format.eastAsian());
            fonts.putIfAbsent(format.eastAsian(), families.subList(first + 1, families.size()));
            fonts.putIfAbsent(format.latin(), List.of());
        }
        Xml xml = new Xml("fonts");
        fonts.forEach((font, others) -> {
            xml.start("font", "name", font);
            if (!others.isEmpty()) {
                xml.value("altName", String.join(",", others));
            }
            xml.end();
        });
        return xml.ended();
    }
}
