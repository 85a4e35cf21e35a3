package org.mingce.render.docx.content;

import java.util.List;
import org.mingce.render.docx.style.TextFormat;

/**
 * What a chart shows: bars that lie on their side, a group of them for every category.
 *
 * @param title       what it is about
 * @param description what it shows, for people who can't see it
 * @param stacked     whether the bars of a category stand on one another, not side by side
 * @param format      how Excel is to write the amounts
 * @param text        how its words look
 * @param categories  one for each group of bars, with a second line that says more
 * @param series      one for each bar of a group
 */
public record Chart(String title, String description, boolean stacked, String format, TextFormat text,
        List<String> categories,
        List<Series> series) {

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /**
     * Bars that look alike.
     *
     * @param name    what they are
     * @param color   six hexadecimal digits
     * @param pattern the DrawingML preset that fills them, {@code none} for an outline alone, empty for the whole color
     * @param values  plain decimal numbers, exact, one for each category
     */
    public record Series(String name, String color, String pattern, List<String> values) {

        public Series {
            values = List.copyOf(values);
        }
    }
}
