package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.TodoPoint;

/** What a caller asks of the program: what there is, and one booklet at a time. */
public interface Booklets {

    /** The names of all formats, in the order in which they are written. */
    List<String> formats();

    /**
     * What there is to make booklets of. Reads every department's newest year for its name.
     *
     * @throws IOException if the data folder can't be read
     */
    Catalogue catalogue() throws IOException;

    /**
     * The departments and their years with data, without a look into any file.
     *
     * @throws IOException if the data folder can't be read
     */
    Holdings holdings() throws IOException;

    /** Makes one booklet, or says why not. Never throws for anything in data, templates or the file system. */
    BookletResult run(Request request);

    /**
     * The same, unless what it would be made of has not changed and what was made is still there: then nothing is
     * touched.
     */
    BookletResult update(Request request);

    /** Writes the pages that lead to all published booklets. */
    IndexResult index();

    /**
     * Writes what goes to a portal; what kept it from being written.
     *
     * @param target a folder of its own, or a file that ends in {@code .zip}
     */
    List<Diagnostic> portal(Path target);

    /**
     * Reads spreadsheets, or a published booklet, into drafts of data. Never throws for anything in them, in templates
     * or the file system.
     */
    ImportResult importFiles(ImportRequest request);

    /**
     * Begins a new year from the newest year before it that has data. Never throws for anything in data, templates or
     * the file system.
     */
    ImportResult newYear(NewYearRequest request);

    /** What a year still asks of the clerk, and what has been done, in the order of its list; none without a list. */
    List<TodoPoint> todo(String department, int year);
}
