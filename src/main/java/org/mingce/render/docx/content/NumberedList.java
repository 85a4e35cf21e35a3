package org.mingce.render.docx.content;

/**
 * A list that Word numbers itself.
 *
 * @param marker the stylesheet's {@code list-style-type}
 * @param level  the depth, from 0
 * @param first  the first item's number
 */
public record NumberedList(String marker, int level, int first) {

    /** How many depths Word knows. */
    public static final int LEVELS = 9;
}
