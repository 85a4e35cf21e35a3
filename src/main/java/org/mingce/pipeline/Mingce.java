package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.Booklet;
import org.mingce.render.Renderer;

/**
 * The program, for a caller: what there is, and one booklet at a time. One instance serves many booklets and threads;
 * templates are parsed and fonts read once for all of them.
 */
public final class Mingce {

    private final Stages stages;
    private final Folders folders;

    /** The program over folders. */
    public Mingce(Folders folders) {
        this(new FolderStages(folders.data(), folders.templates()), folders);
    }

    Mingce(Stages stages, Folders folders) {
        this.stages = stages;
        this.folders = folders;
    }

    /** The names of all formats, in the order in which they are written. */
    public List<String> formats() {
        return stages.renderers().stream().map(Renderer::name).toList();
    }

    /**
     * What there is to make booklets of.
     *
     * @throws IOException if the data folder can't be read
     */
    public Catalogue catalogue() throws IOException {
        try {
            List<Catalogue.Entry> entries = new ArrayList<>();
            for (String department : stages.departments()) {
                List<Integer> years = stages.years(department);
                entries.add(new Catalogue.Entry(department, name(department, years), years));
            }
            return new Catalogue(entries);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The name as the newest year's data give it; a list of departments is no place for errors in data. */
    private Optional<String> name(String department, List<Integer> years) throws IOException {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Booklet newest = stages.read(department, years.get(years.size() - 1)).value();
        return Optional.ofNullable(newest).map(booklet -> booklet.department().name());
    }

    /** Makes one booklet, or says why not. Never throws for anything in data, templates or the file system. */
    public BookletResult run(Request request) {
        return new BookletRun(stages, folders, request).result();
    }
}
