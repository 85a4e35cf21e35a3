package org.mingce.pipeline;

import java.io.IOException;
import java.util.List;

/** What a caller asks of the program: what there is, and one booklet at a time. */
public interface Booklets {

    /** The names of all formats, in the order in which they are written. */
    List<String> formats();

    /**
     * What there is to make booklets of.
     *
     * @throws IOException if the data folder can't be read
     */
    Catalogue catalogue() throws IOException;

    /** Makes one booklet, or says why not. Never throws for anything in data, templates or the file system. */
    BookletResult run(Request request);
}
