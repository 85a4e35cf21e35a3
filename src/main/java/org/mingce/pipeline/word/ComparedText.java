package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.List;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Loose;

/**
 * One or more units as one text.
 *
 * @param text  what is printed
 * @param loose what of it counts
 * @param spans its pieces whose source is known
 */
record ComparedText(String text, Loose loose, List<OwnText.Span> spans) {

    /** Of our own units. */
    static ComparedText of(List<ComparedUnit> units, OwnText own) {
        StringBuilder text = new StringBuilder();
        List<OwnText.Span> spans = new ArrayList<>();
        int before = 0;
        for (ComparedUnit unit : units) {
            for (OwnText.Span span : own.of(unit)) {
                spans.add(new OwnText.Span(span.source(), span.from() + before, span.to() + before));
            }
            text.append(unit.text());
            before += unit.key().length();
        }
        return new ComparedText(text.toString(), Loose.of(text.toString()), spans);
    }

    /** Of units of whose source nothing is known. */
    static ComparedText of(List<ComparedUnit> units) {
        String text = String.join("\n", units.stream().map(ComparedUnit::text).toList());
        return new ComparedText(text, Loose.of(text), List.of());
    }

    /** The words between two characters that count, on one line. */
    String words(int from, int to) {
        return from >= to ? "" : text.substring(loose.place(from), loose.end(to)).replaceAll("[ \\t]*\\R[ \\t]*", "");
    }
}
