package org.mingce.pipeline;

import java.util.Optional;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.pipeline.publish.Folders;
import org.mingce.source.DataShapes;
import org.mingce.source.DataSource;
import org.mingce.yaml.schema.SchemaView;

/** What the files of a booklet may hold, for whoever helps a person to fill them in. */
public final class Shapes {

    private final DataShapes shapes;
    private final DataSource source;

    /** As the templates in the folder, and what all departments share, say. */
    public Shapes(Folders folders) {
        this.shapes = new DataShapes(folders.templates());
        this.source = new DataSource(folders.data(), folders.templates());
    }

    /** The names of a year's codes that all departments share. */
    public Classification classification(int year) {
        return source.classification(year);
    }

    /**
     * What a file may hold; see {@link DataShapes#of}.
     *
     * @param file    its name without its folder
     * @param edition the edition that prints the booklet; empty where it is not known
     * @param kind    of an annex; else empty
     */
    public Optional<SchemaView> of(String file, Optional<Edition> edition, String kind) {
        return shapes.of(file, edition, kind);
    }
}
