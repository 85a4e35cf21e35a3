package org.mingce.check.rule;

import org.mingce.model.Position;

/**
 * Characters of a passage that one text of the data gave.
 *
 * @param start    where they begin in the passage
 * @param end      behind the last of them
 * @param position where the text stands in the data
 * @param place    the part, section or annex that prints it
 * @param key      the name under which it stands
 */
public record Run(int start, int end, Position position, Place place, String key) {
}
