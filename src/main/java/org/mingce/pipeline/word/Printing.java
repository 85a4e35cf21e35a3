package org.mingce.pipeline.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingce.check.personal.Masking;
import org.mingce.document.Document;
import org.mingce.document.own.PageReader;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;

/** Prints a department's year as it would stand on paper. Templates are parsed once for all that is printed. */
final class Printing {

    private static final int TRIES = 12;

    private final Path templates;
    private final BookletTemplate template;

    Printing(Path templates) {
        this.templates = templates;
        this.template = new BookletTemplate(templates);
    }

    /**
     * What was printed.
     *
     * @param booklet  the data
     * @param figures  what follows from them
     * @param document the page as it stands on paper
     */
    record Printed(Booklet booklet, Figures figures, Document document) {
    }

    /** The booklet of a folder of data; or what is wrong with it. */
    Outcome<Printed> print(Path data, String department, int year) throws IOException {
        DataSource source = new DataSource(data, templates);
        Outcome<Booklet> read = source.read(department, year);
        if (read.value() == null || read.hasErrors()) {
            return Outcome.failed(read.diagnostics());
        }
        Optional<Booklet> last = source.years(department).contains(year - 1)
                ? Optional.ofNullable(source.read(department, year - 1).value()) : Optional.empty();
        Booklet booklet = Masking.of(read.value());
        Figures figures = Figures.of(read.value(), last);
        Path base = data.resolve(department).resolve(Integer.toString(year));
        Outcome<Page> page = template.page(booklet, figures, base, List.of());
        return page.value() == null ? Outcome.failed(page.diagnostics())
                : Outcome.of(new Printed(read.value(), figures, PageReader.readPaper(page.value())));
    }

    /**
     * The same booklet once more, with marks that tell what each piece was printed from. A text by which a template
     * decides something it must not have a mark around: the template fails on it and names it.
     *
     * @return empty where marks disturb all the same
     */
    Optional<Document> traced(Printed printed, OriginMarks marks) throws IOException {
        Booklet booklet = Masking.of(printed.booklet());
        for (int i = 0; i < TRIES; i++) {
            Tracing tracing = new Tracing(marks);
            Outcome<Page> page = template.page(tracing.traced(booklet), printed.figures(), Path.of(""), List.of());
            if (page.value() != null) {
                tracing.trace(page.value().document());
                return Optional.of(PageReader.readPaper(page.value()));
            }
            if (!marks.leaveOut(page.diagnostics().stream().map(Diagnostic::message).toList())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
