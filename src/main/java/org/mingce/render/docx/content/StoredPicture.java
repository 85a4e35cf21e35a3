package org.mingce.render.docx.content;

/**
 * A picture as it is stored in the file.
 *
 * @param bytes  the picture; not to be changed
 * @param type   {@code png} or {@code jpeg}
 * @param width  pixels
 * @param height pixels
 */
public record StoredPicture(byte[] bytes, String type, int width, int height) {
}
