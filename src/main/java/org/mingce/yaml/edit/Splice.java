package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of parts of a text that do not overlap. */
final class Splice {

    private record Part(int start, int end, String text) {
    }

    private final List<Part> parts = new ArrayList<>();

    static Splice of(int start, int end, String text) {
        return new Splice().and(start, end, text);
    }

    /** One more; of two at one place the first that was given stands first. */
    Splice and(int start, int end, String text) {
        parts.add(new Part(start, end, text));
        return this;
    }

    String in(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Part part : parts.stream().sorted(Comparator.comparingInt(Part::start)).toList()) {
            result.append(text, from, part.start()).append(part.text());
            from = part.end();
        }
        return result.append(text, from, text.length()).toString();
    }
}
