package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a passage. One that begins with 其中 belongs to the one before it.
 *
 * @param passage the passage
 * @param start   where it begins in the passage
 * @param text    the characters, with the final stop
 */
public record Sentence(Passage passage, int start, String text) {

    private static final Pattern END = Pattern.compile("[。！？\\n](?!其中)");

    /** The sentences of a passage. */
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

    /** The characters between two places of this sentence, with what stands around them. */
    public String quote(int from, int to) {
        return passage.quote(start + from, start + to);
    }
}
