package org.mingce.pipeline;

import java.util.Optional;
import org.mingce.model.Edition;
import org.mingce.pipeline.publish.Folders;
import org.mingce.source.DataShapes;
import org.mingce.yaml.schema.SchemaView;

/** What the files of a booklet may hold, for whoever helps a person to fill them in. */
public final class Shapes {

    private final DataShapes shapes;

    /** As the templates in the folder say. */
    public Shapes(Folders folders) {
        this.shapes = new DataShapes(folders.templates());
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
