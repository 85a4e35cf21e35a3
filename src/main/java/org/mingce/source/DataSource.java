package org.mingce.source;

import java.nio.file.Path;
import java.util.List;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;

/** Placeholder. */
public final class DataSource {

    /** Placeholder. */
    public DataSource(Path data, Path templates) {
    }

    /** Placeholder. */
    public Outcome<Booklet> read(String dept, int year) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Placeholder. */
    public List<String> departments() {
        return List.of();
    }

    /** Placeholder. */
    public List<Integer> years(String dept) {
        return List.of();
    }
}
