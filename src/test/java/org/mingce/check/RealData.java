package org.mingce.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mingce.check.personal.Masking;
import org.mingce.document.Document;
import org.mingce.document.own.PageReader;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;

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

    /** What the project's own templates print of a booklet. */
    static Document document(Booklet booklet) {
        return document(booklet, TEMPLATES);
    }

    /** What templates print of a booklet; a test fails where they fail. */
    static Document document(Booklet booklet, Path templates) {
        return document(booklet, new BookletTemplate(templates));
    }

    /** What templates that are kept for several booklets print. */
    static Document document(Booklet booklet, BookletTemplate template) {
        try {
            Outcome<Page> page = template.page(Masking.of(booklet), figures(booklet), DATA);
            if (page.value() == null) {
                throw new AssertionError(page.diagnostics().toString());
            }
            return PageReader.read(page.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
