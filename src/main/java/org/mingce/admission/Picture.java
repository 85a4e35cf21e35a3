package org.mingce.admission;

import java.util.Base64;

/**
 * A picture as every format can show it: upright, sRGB, 8 bits a channel, no larger than a page can show, and nothing
 * but the picture.
 *
 * @param type     {@code png} or {@code jpeg}
 * @param bytes    the file; not to be changed
 * @param animated whether this is the first of several pictures
 */
record Picture(String type, byte[] bytes, boolean animated) {

    /** The address under which the page has the picture in itself. */
    String address() {
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
