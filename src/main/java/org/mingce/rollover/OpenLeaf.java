package org.mingce.rollover;

import org.mingce.model.Node;
import org.mingce.yaml.edit.PiecePath;

/**
 * A piece of a new file that the clerk has to do something about.
 *
 * @param path  where it stands
 * @param blank whether it was left blank; else it says what it said last year
 * @param node  what stands there now
 */
record OpenLeaf(PiecePath path, boolean blank, Node node) {
}
