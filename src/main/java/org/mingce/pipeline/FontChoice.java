package org.mingce.pipeline;

import java.util.Locale;
import org.mingce.render.layout.Fonts;

/** Which fonts the PDF may use for the roles that the stylesheet names. */
public enum FontChoice {
    /** Only the embedded ones: the same bytes on every machine. */
    EMBEDDED,
    /** Those of the machine first, in the stylesheet's order; what it lacks is taken from the embedded ones. */
    SYSTEM;

    /** The name of the option's value. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the fonts. */
    Fonts fonts() {
        return this == SYSTEM ? Fonts.withSystem() : Fonts.embedded();
    }
}
