package org.mingce.check;

import java.util.List;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;

/** Placeholder. */
public final class Checks {

    /** Placeholder. */
    public List<Diagnostic> check(Booklet booklet, Figures figures) {
        return List.of();
    }
}
