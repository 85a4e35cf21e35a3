package org.mingce.intake.read.pdf;

import java.util.List;

/**
 * A page, turned as it is read.
 *
 * @param number  from 1
 * @param width   in points
 * @param height  in points
 * @param glyphs  in the order of drawing, without blanks
 * @param rules   the ruled lines
 * @param unknown how many characters the file does not say the meaning of
 * @param hasPicture whether there is a picture on it
 */
record DrawnPage(int number, double width, double height, List<Glyph> glyphs, List<RuledLine> rules, int unknown,
             boolean hasPicture) {
}
