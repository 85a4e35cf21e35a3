package org.mingce.pipeline.word;

import java.nio.file.Path;
import org.mingce.document.compare.Loose;
import org.mingce.model.TextNode;
import org.mingce.yaml.edit.PiecePath;

/**
 * A text or number of a data file.
 *
 * @param file where it stands
 * @param path the way to it
 * @param node what it says
 */
record SourceLeaf(Path file, PiecePath path, TextNode node) {

    /** What of its text counts. */
    Loose loose() {
        return Loose.of(node.text());
    }

    /** Whether it is an entry of a list by itself. */
    boolean isEntry() {
        return path.steps().get(path.steps().size() - 1) instanceof Integer;
    }
}
