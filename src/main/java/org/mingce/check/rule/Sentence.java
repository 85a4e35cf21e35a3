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
public record Sentence(Passage passage, int start, Text text) {

    private static final Pattern END = Pattern.compile("[。！？\\n](?!其中)");

    /** The sentences of a passage. */
    static List<Sentence> of(Passage passage) {
        List<Sentence> all = new ArrayList<>();
        Matcher matcher = passage.text().matcher(END);
        int start = 0;
        while (matcher.find()) {
            all.add(new Sentence(passage, start, passage.text().subSequence(start, matcher.end())));
            start = matcher.end();
        }
        if (start < passage.text().length()) {
            all.add(new Sentence(passage, start, passage.text().subSequence(start, passage.text().length())));
        }
        return all;
    }

    /** The numbers with units; their places are those in the passage. */
    public List<Quantity> quantities() {
        return passage.quantities().within(start, start + text.length());
    }

    /** The characters between two places of this sentence, with what stands around them. */
    public String quote(int from, int to) {
        return passage.quote(start + from, start + to);
    }
}
