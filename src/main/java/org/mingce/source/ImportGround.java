package org.mingce.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingce.catalogue.Editions;
import org.mingce.catalogue.SheetNamesReader;
import org.mingce.catalogue.TemplateSchemas;
import org.mingce.model.Classification;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.table.SheetNames;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/**
 * What an import into a department's year stands on: whether there is such a department, the edition that its booklet
 * follows, the names of codes, and what spreadsheets call the tables.
 *
 * @param isNew           whether the department has no {@code department.yaml} yet
 * @param region          the region that it follows
 * @param edition         the edition
 * @param editions        all editions
 * @param names           what spreadsheets call the tables
 * @param classifications the names of codes in the year, then in the years around it
 * @param terms           the definitions that all departments share in the year, by term
 */
public record ImportGround(boolean isNew, String region, Edition edition, List<Edition> editions, SheetNames names,
                           List<Classification> classifications, Map<String, String> terms) {

    private static final int YEARS_AROUND = 8;

    public ImportGround {
        editions = List.copyOf(editions);
        classifications = List.copyOf(classifications);
    }

    /**
     * Reads it.
     *
     * @param dept   the department's folder, which need not exist
     * @param year   the year whose edition counts
     * @param region the region of a department that is new; empty where the command names none
     */
    public static Outcome<ImportGround> read(Path data, Path templates, String dept, int year,
                                             Optional<String> region) {
        Messages messages = Messages.of(DataSource.class, Folder.class, SchemaCheck.class, Editions.class);
        Folder folder = new Folder(data);
        Folder wording = new Folder(templates);
        SchemaLibrary library = new SchemaLibrary(messages);
        Problems problems = new Problems(messages);
        Editions editions = new Editions(wording, library, new TemplateSchemas(wording, library, messages), messages);
        SharedData shared = SharedData.read(folder, library, messages);
        problems.addAll(shared.diagnostics());
        if (!DepartmentName.is(dept)) {
            problems.error("data.department/name", null, dept, "");
        } else if (folder.has(folder.at(dept)) && !folder.isInside(folder.at(dept))) {
            problems.error("data.outside", folder.position(folder.at(dept)));
        }
        if (problems.count() > 0) {
            return Outcome.failed(problems.sorted());
        }
        Path file = folder.at(dept, YearFiles.DEPARTMENT);
        boolean isNew = !folder.has(file);
        Optional<MapNode> department = isNew ? Optional.empty() : folder.yaml(file, problems);
        Optional<String> followed = department.flatMap(root -> root.text("region")).or(() -> region);
        if (followed.isEmpty() && problems.count() == 0) {
            problems.error("import.region", null, dept, String.join(messages.text("comma"), regions(editions)));
        }
        Optional<Edition> edition = problems.count() > 0 ? Optional.empty()
                : named(folder, dept, year, editions, problems)
                        .or(() -> editions.newest(followed.orElseThrow(), year, null, problems))
                        .flatMap(id -> edition(id, year, editions, shared, problems));
        Map<String, Edition> all = new LinkedHashMap<>();
        edition.ifPresent(found -> all.put(found.id(), found));
        for (String id : edition.isEmpty() ? List.<String>of() : editions.ids()) {
            int of = Editions.yearOf(id).orElse(year);
            if (!all.containsKey(id)) {
                edition(id, of, editions, shared, problems).ifPresent(other -> all.put(id, other));
            }
        }
        Optional<SheetNames> names = edition.flatMap(found ->
                new SheetNamesReader(wording, library, problems).read(found.declared()));
        if (problems.count() > 0 || edition.isEmpty() || names.isEmpty()) {
            return Outcome.failed(problems.sorted());
        }
        return Outcome.of(new ImportGround(isNew, followed.orElseThrow(), edition.get(), List.copyOf(all.values()),
                names.get(), classifications(shared, year), terms(shared, year)));
    }

    /** The edition that the year's {@code booklet.yaml} names. */
    private static Optional<String> named(Folder data, String dept, int year, Editions editions, Problems problems) {
        Path file = data.at(dept, Integer.toString(year), "booklet.yaml");
        return data.has(file) ? data.yaml(file, problems).flatMap(root -> root.get("edition"))
                .filter(TextNode.class::isInstance).flatMap(name -> editions.named((TextNode) name, problems))
                : Optional.empty();
    }

    private static Optional<Edition> edition(String id, int year, Editions editions, SharedData shared,
                                             Problems problems) {
        Outcome<Edition> read = editions.read(id, year, shared.classification(year, none()));
        problems.addAll(read.diagnostics().stream().filter(Diagnostic::isError).toList());
        return Optional.ofNullable(read.value());
    }

    private static List<String> regions(Editions editions) {
        return editions.ids().stream().filter(id -> Editions.yearOf(id).isPresent())
                .map(id -> id.substring(0, id.lastIndexOf('-'))).distinct().sorted().toList();
    }

    private static List<Classification> classifications(SharedData shared, int year) {
        List<Classification> all = new ArrayList<>(List.of(shared.classification(year, none())));
        IntStream.rangeClosed(1, YEARS_AROUND).forEach(distance -> {
            all.add(shared.classification(year - distance, none()));
            all.add(shared.classification(year + distance, none()));
        });
        return all;
    }

    private static Map<String, String> terms(SharedData shared, int year) {
        Map<String, String> terms = new LinkedHashMap<>();
        shared.termNames().forEach(name -> shared.term(name, year)
                .ifPresent(term -> terms.put(name, term.definition())));
        return terms;
    }

    private static MapNode none() {
        return MapNode.empty(Position.of(""));
    }
}
