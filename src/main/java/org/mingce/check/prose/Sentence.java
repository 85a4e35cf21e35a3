package org.mingce.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;

/**
 * A sentence of a passage. One that begins with 其中 belongs to the one before it.
 *
 * @param passage the passage
 * @param start   where it begins in the passage
 * @param text    the characters, with the final stop
 */
record Sentence(Passage passage, int start, String text) {

    private static final Pattern END = Pattern.compile("[。！？\\n](?!其中)");

    static List<Sentence> of(Passage passage) {
        List<Sentence> all = new ArrayList<>();
        Matcher matcher = END.matcher(passage.text());
        int start = 0;
        while (matcher.find()) {
            all.add(new Sentence(passage, start, passage.text().substring(start, matcher.end())));
            start = matcher.end();
        }
        if (start < passage.text().length()) {
            all.add(new Sentence(passage, start, passage.text().substring(start)));
        }
        return all;
    }

    static List<Sentence> of(List<Passage> passages) {
        return passages.stream().flatMap(passage -> of(passage).stream()).toList();
    }

    /** The characters between two places of this sentence, with what stands around them. */
    String quote(int from, int to) {
        return passage.quote(start + from, start + to);
    }
}
