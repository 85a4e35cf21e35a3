package org.mingce.template;

import org.mingce.model.Position;

/** A value that templates see, which knows where it is written. */
interface Placed {

    /** Where its first character is. */
    Position position();
}
