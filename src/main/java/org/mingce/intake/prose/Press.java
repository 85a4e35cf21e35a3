package org.mingce.intake.prose;

import java.io.IOException;
import java.util.Optional;
import org.mingce.document.Document;
import org.mingce.model.Booklet;

/** Prints data that nobody has written yet. */
@FunctionalInterface
public interface Press {

    /**
     * Our page of a booklet, as a document; empty where the templates can't make one.
     *
     * @throws IOException if templates can't be read
     */
    Optional<Document> print(Booklet booklet) throws IOException;
}
