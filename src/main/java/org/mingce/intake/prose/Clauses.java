package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.mingce.document.Block;
import org.mingce.document.Table;

/** The paragraphs of a section as one text, and where its clauses begin. */
final class Clauses {

    private static final String MARKS = ",。；：、！？;:!?\n";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();

    Clauses(List<Block> blocks) {
        for (Block block : blocks) {
            if (!(block instanceof Table)) {
                text.append(Numbered.cut(Published.text(block).replace('\n', ' '))).append('\n');
            }
        }
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        boolean begins = true;
        for (int i = 0; i < folded.length(); i++) {
            boolean mark = isMark(i);
            if (begins && !mark && folded.charAt(i) != ' ') {
                starts.add(i);
                begins = false;
            } else if (mark && ends.size() < starts.size()) {
                ends.add(i);
            }
            begins |= mark;
            if (folded.charAt(i) == '\n') {
                paragraphs.add(i);
            }
        }
    }

    /** A character as others write it: as wide as Latin ones. */
    private static char folded(char character) {
        return switch (character) {
            case '“', '”', '‘', '’' -> '"';
            case '，' -> ',';
            default -> character >= '！' && character <= '～' && "；：！？".indexOf(character) < 0
                    ? (char) (character - 0xFEE0) : character;
        };
    }

    /** Whether a mark that ends a clause stands there; commas within numbers do not. */
    private boolean isMark(int at) {
        char character = folded.charAt(at);
        boolean inNumber = (character == ',' || character == ':') && at > 0 && at + 1 < folded.length()
                && Character.isDigit(folded.charAt(at - 1)) && Character.isDigit(folded.charAt(at + 1));
        return MARKS.indexOf(character) >= 0 && !inNumber;
    }

    int size() {
        return starts.size();
    }

    /** Where a clause begins. */
    int start(int clause) {
        return clause < starts.size() ? starts.get(clause) : folded.length();
    }

    /** Where a clause ends, before its mark. */
    int end(int clause) {
        return clause < ends.size() ? ends.get(clause) : folded.length();
    }

    /** Where the paragraph of a place ends. */
    int paragraphEnd(int at) {
        int paragraph = from(paragraphs, at);
        return paragraph < paragraphs.size() ? paragraphs.get(paragraph) : folded.length();
    }

    /** The first clause that begins at a place or behind it. */
    int clauseFrom(int at) {
        return from(starts, at);
    }

    /** The index of the first of some places, in order, that is this one or behind it. */
    private static int from(List<Integer> places, int at) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The text as it is compared. */
    CharSequence folded() {
        return folded;
    }

    /** The text as it was written. */
    String text(int from, int to) {
        return text.substring(from, to);
    }
}
