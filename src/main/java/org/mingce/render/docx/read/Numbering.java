package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import org.mingce.render.docx.content.ListNumber;
import org.mingce.render.docx.content.NumberedList;

/** The lists of a booklet that have markers, counted in reading order. */
final class Numbering {

    private final List<NumberedList> lists = new ArrayList<>();

    /**
     * A new list.
     *
     * @param marker the {@code list-style-type}
     * @param level  the depth, from 0; Word knows so many, what is deeper stands as deep as the last
     * @param first  the first item's number
     */
    ListNumber list(String marker, int level, int first) {
        int depth = Math.min(level, NumberedList.LEVELS - 1);
        lists.add(new NumberedList(marker, depth, first));
        return new ListNumber(lists.size(), depth);
    }

    /** All lists; a list's place is its number less one. */
    List<NumberedList> lists() {
        return List.copyOf(lists);
    }
}
