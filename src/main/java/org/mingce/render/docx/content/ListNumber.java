package org.mingce.render.docx.content;

/**
 * A paragraph's place in a list.
 *
 * @param list  the list's number in the numbering part, from 1
 * @param level the depth, from 0
 */
public record ListNumber(int list, int level) {
}
