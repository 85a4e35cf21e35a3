package org.mingce.render.docx;

/**
 * A tab stop.
 *
 * @param position twips from the paragraph's left margin
 * @param align    {@code left}, {@code center} or {@code right}
 * @param leader   {@code none}, {@code dot}, {@code hyphen}, {@code underscore} or {@code middleDot}
 */
record TabStop(int position, String align, String leader) {

    /** Writes the stop. */
    void write(Xml xml) {
        xml.empty("tab", "val", align, "leader", leader, "pos", Integer.toString(position));
    }
}
