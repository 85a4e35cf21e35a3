package org.mingce.source;

import java.nio.file.Path;
import java.util.Optional;
import org.mingce.catalogue.Editions;
import org.mingce.catalogue.TemplateSchemas;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/**
 * What a new year's booklet will stand on.
 *
 * @param edition        the edition: the one that last year's settings name, if that is of no year, else the newest of
 *                       the region that is not later than the new year
 * @param classification the names of the new year's codes that all departments share
 */
public record YearGround(Edition edition, Classification classification) {

    /**
     * Reads it.
     *
     * @param last last year's booklet
     * @param year the new year
     */
    public static Outcome<YearGround> read(Path data, Path templates, Booklet last, int year) {
        Messages messages = Messages.of(DataSource.class, Folder.class, SchemaCheck.class, Editions.class);
        SchemaLibrary library = new SchemaLibrary(messages);
        Folder wording = new Folder(templates);
        Problems problems = new Problems(messages);
        Editions editions = new Editions(wording, library, new TemplateSchemas(wording, library, messages), messages);
        SharedData shared = SharedData.read(new Folder(data), library, messages);
        problems.addAll(shared.diagnostics());
        Classification classification = shared.classification(year, MapNode.empty(Position.of("")));
        Optional<String> id = last.settings().text("edition").filter(named -> Editions.yearOf(named).isEmpty())
                .or(() -> editions.newest(last.department().region(), year, null, problems));
        Optional<Edition> edition = id.flatMap(found -> {
            Outcome<Edition> read = editions.read(found, year, classification);
            problems.addAll(read.diagnostics());
            return Optional.ofNullable(read.value());
        });
        return problems.count() > 0 || edition.isEmpty() ? Outcome.failed(problems.sorted())
                : Outcome.of(new YearGround(edition.get(), classification));
    }
}
