package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.document.Document;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.ComparedUnits;
import org.mingce.document.compare.Pair;

/**
 * The units of our own page, with what is known of where their pieces come from.
 *
 * @param units the units
 * @param spans by the number of the unit, its pieces whose source is known, in order
 */
record OwnText(List<ComparedUnit> units, Map<Integer, List<Span>> spans) {

    /**
     * A piece of a unit, by the places of the characters that count.
     *
     * @param source what it was printed from
     * @param from   where it begins
     * @param to     where it ends
     */
    record Span(Source source, int from, int to) {
    }

    /**
     * Of the units of a page and the same page with marks. Where the marks made the templates say something else,
     * nothing is known.
     */
    static OwnText of(List<ComparedUnit> units, Optional<Document> traced, OriginMarks marks) {
        Map<Integer, List<OriginMarks.Span>> marked = new HashMap<>();
        List<ComparedUnit> others = traced.map(document -> ComparedUnits.of(document, (index, text) -> {
            OriginMarks.Read read = marks.read(text);
            marked.put(index, read.spans());
            return read.text();
        })).orElse(List.of());
        Map<Integer, List<Span>> spans = new HashMap<>();
        for (Pair pair : Alignment.of(units, others).pairs()) {
            if (pair.was().size() == 1 && pair.is().size() == 1
                    && pair.was().get(0).key().equals(pair.is().get(0).key())) {
                spans.put(pair.was().get(0).index(), loose(pair.is().get(0), marked));
            }
        }
        return new OwnText(units, spans);
    }

    private static List<Span> loose(ComparedUnit unit, Map<Integer, List<OriginMarks.Span>> marked) {
        List<Span> spans = new ArrayList<>();
        for (OriginMarks.Span span : marked.getOrDefault(unit.index(), List.of())) {
            int from = unit.loose().index(span.from());
            int to = unit.loose().index(span.to());
            if (from < to) {
                spans.add(new Span(span.source(), from, to));
            }
        }
        return spans;
    }

    /** The pieces of a unit. */
    List<Span> of(ComparedUnit unit) {
        return spans.getOrDefault(unit.index(), List.of());
    }
}
