package org.mingce.check;

import java.nio.file.Path;
import java.util.Optional;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.source.DataSource;

/** The published documents, as the project's own data have them. */
final class RealData {

    static final Path DATA = Path.of("data");
    static final Path TEMPLATES = Path.of("templates");

    private RealData() {
    }

    /** A department's year; a test fails where it can't be read. */
    static Booklet booklet(String department, int year) {
        return booklet(new DataSource(DATA, TEMPLATES), department, year);
    }

    static Booklet booklet(DataSource source, String department, int year) {
        Outcome<Booklet> outcome = source.read(department, year);
        if (outcome.value() == null) {
            throw new AssertionError(department + " " + year + " can't be read: " + outcome.diagnostics());
        }
        return outcome.value();
    }

    static Figures figures(Booklet booklet) {
        return Figures.of(booklet, Optional.empty());
    }
}
