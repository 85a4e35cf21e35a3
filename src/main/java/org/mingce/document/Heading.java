package org.mingce.document;

import java.util.Optional;

/**
 * A heading.
 *
 * @param level  1 for the title of the document, 2 and more below
 * @param text   what is printed, with its number
 * @param id     the id that links lead to; empty where it has none
 * @param spot   where it is from
 * @param anchor what it stands in
 */
public record Heading(int level, String text, String id, Optional<Spot> spot, String anchor) implements Block {
}
