package org.mingce.render;

import java.io.IOException;
import org.mingce.model.Outcome;

/** Turns the booklet's XHTML tree into one format. Stateless; one instance may serve many threads. */
public interface Renderer {

    /** The format's name and the file's ending: {@code html}, {@code pdf} or {@code docx}. */
    String name();

    /** Whether it waits for the booklet to be laid out on pages. */
    default boolean isPaged() {
        return false;
    }

    /**
     * Writes the booklet to the context's target.
     *
     * @return what was written, with what there is to say about it
     * @throws IOException if the target can't be written
     */
    Outcome<Rendition> render(RenderContext context) throws IOException;
}
