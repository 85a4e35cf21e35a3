package org.mingce.intake.prose;

import java.io.IOException;
import org.mingce.document.Document;
import org.mingce.model.Booklet;

/** Prints data that nobody has written yet. */
@FunctionalInterface
public interface Press {

    /**
     * Our page of a booklet, as a document.
     *
     * @throws FailedException if the templates can't make one
     * @throws IOException     if templates can't be read
     */
    Document print(Booklet booklet) throws IOException;

    /** Thrown where nothing was printed: what follows from the page of data is not known then. */
    final class FailedException extends IOException {
        private static final long serialVersionUID = 1L;

        /** Of a page whose maker has said why. */
        public FailedException() {
            super("nothing printed");
        }
    }
}
