package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.Booklet;
import org.mingce.render.Renderer;

/**
 * Booklets from folders. One instance serves many booklets and threads; templates are parsed and fonts read once for
 * all of them.
 */
public final class Mingce implements Booklets {

    private final Stages stages;
    private final Folders folders;

    /** All that the folders hold. */
    public Mingce(Folders folders) {
        this(new FolderStages(folders.data(), folders.templates()), folders);
    }

    Mingce(Stages stages, Folders folders) {
        this.stages = stages;
        this.folders = folders;
    }

    @Override
    public List<String> formats() {
        return stages.renderers().stream().map(Renderer::name).toList();
    }

    @Override
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

    @Override
    public BookletResult run(Request request) {
        return new BookletRun(stages, folders, request).result();
    }
}
