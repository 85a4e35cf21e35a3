package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a passage. One that begins with 其中 belongs to the one before it.
 *
 * @param passage the passage
 * @param start   where it begins in the passage
 * @param text    the characters, with the final stop
 */
public record Sentence(Passage passage, int start, Text text) {

    private static final String ENDS = "。！？\n";
    private static final String GOES_ON = "其中";

    /** The sentences of a passage. */
    static List<Sentence> of(Passage passage) {
        List<Sentence> all = new ArrayList<>();
        Text text = passage.text();
        String characters = text.toString();
        int start = 0;
        for (int at = 0; at < characters.length(); at++) {
            if (ENDS.indexOf(characters.charAt(at)) >= 0 && !characters.startsWith(GOES_ON, at + 1)) {
                all.add(new Sentence(passage, start, text.subSequence(start, at + 1)));
                start = at + 1;
            }
        }
        text.read(text.length());
        if (start < text.length()) {
            all.add(new Sentence(passage, start, text.subSequence(start, text.length())));
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
