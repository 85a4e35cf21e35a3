package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingce.render.docx.content.ListNumber;
import org.mingce.render.docx.content.NumberedList;
import org.mingce.render.docx.content.WordPiece;

/** The lists of a booklet that have markers, counted in reading order. */
final class Numbering {

    private final List<NumberedList> lists = new ArrayList<>();
    private final HeadingNumbers headings = new HeadingNumbers(this);

    /**
     * A new list.
     *
     * @param marker the {@code list-style-type}
     * @param level  the depth, from 0; Word knows so many, what is deeper stands as deep as the last
     * @param first  the first item's number
     */
    ListNumber list(String marker, int level, int first) {
        int depth = Math.min(level, NumberedList.LEVELS - 1);
        return new ListNumber(list(new NumberedList(marker, depth, first)), depth);
    }

    /** A new list; its number, from 1. */
    int list(NumberedList list) {
        lists.add(list);
        return lists.size();
    }

    /** The place of a heading, see {@link HeadingNumbers#of}. */
    Optional<ListNumber> heading(WordPiece.Number number) {
        return headings.of(number.depth(), number.count(), number.text());
    }

    /** All lists; a list's place is its number less one. */
    List<NumberedList> lists() {
        return IntStream.range(0, lists.size()).mapToObj(i -> headings.whole(i + 1, lists.get(i))).toList();
    }
}
