package org.mingce.render.layout;

import org.xhtmlrenderer.pdf.ITextFSFont;

/** A face in a size: Flying Saucer's font, which knows its face. */
final class FaceFont extends ITextFSFont {

    private final Typeface face;

    /** @param size in dots */
    FaceFont(Typeface face, float size) {
        super(face.description(), size);
        this.face = face;
    }

    Typeface face() {
        return face;
    }
}
