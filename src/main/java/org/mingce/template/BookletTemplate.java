package org.mingce.template;

import java.io.IOException;
import java.nio.file.Path;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;

/** Placeholder. */
public final class BookletTemplate {

    /** Placeholder. */
    public BookletTemplate(Path templates) {
    }

    /** Placeholder. */
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }
}
