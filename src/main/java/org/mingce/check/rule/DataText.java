package org.mingce.check.rule;

import org.mingce.model.Position;

/**
 * A text of the data, as one scalar of YAML has it.
 *
 * @param text     the characters
 * @param position where it begins
 * @param place    the part, section or annex that prints it
 * @param key      the name under which it stands, for instance {@code reason}, {@code title}
 * @param isProse  whether it is read as prose: not a number, a label or a name
 */
record DataText(String text, Position position, Place place, String key, boolean isProse) {
}
