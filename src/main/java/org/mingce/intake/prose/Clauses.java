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
            if (begins && !isMark(i) && folded.charAt(i) != ' ') {
                starts.add(i);
                begins = false;
            }
            begins |= isMark(i);
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
        int end = start(clause);
        while (end < folded.length() && !isMark(end)) {
            end++;
        }
        return end;
    }

    /** Where the paragraph of a place ends. */
    int paragraphEnd(int at) {
        int end = folded.indexOf("\n", at);
        return end < 0 ? folded.length() : end;
    }

    /** The first clause that begins at a place or behind it. */
    int clauseFrom(int at) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) < at) {
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
