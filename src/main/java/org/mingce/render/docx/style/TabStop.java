package org.mingce.render.docx.style;

/**
 * A tab stop.
 *
 * @param position twips from the paragraph's left margin
 * @param align    {@code left}, {@code center} or {@code right}
 * @param leader   {@code none}, {@code dot}, {@code hyphen}, {@code underscore} or {@code middleDot}
 */
public record TabStop(int position, String align, String leader) {

    /** Writes the stop. */
    public void write(Xml xml) {
        xml.empty("tab", "val", align, "leader", leader, "pos", Integer.toString(position));
    }
}
