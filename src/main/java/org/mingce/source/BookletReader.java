package org.mingce.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingce.catalogue.Editions;
import org.mingce.catalogue.TemplateFiles;
import org.mingce.catalogue.TemplateSchemas;
import org.mingce.model.Accounts;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Neighbour;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.Term;
import org.mingce.model.TextNode;
import org.mingce.model.TodoPoint;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** One reading of one department's year. Everything is held to its schema, whatever else is broken. */
final class BookletReader {

    private final Folder data;
    private final Folder templates;
    private final SchemaLibrary library;
    private final SharedData shared;
    private final TemplateSchemas schemas;
    private final Editions editions;
    private final Neighbours neighbours;
    private final Problems problems;

    BookletReader(Folder data, Folder templates, SchemaLibrary library, TemplateSchemas schemas, SharedData shared,
                  Editions editions, Neighbours neighbours, Problems problems) {
        this.data = data;
        this.templates = templates;
        this.library = library;
        this.shared = shared;
        this.schemas = schemas;
        this.editions = editions;
        this.neighbours = neighbours;
        this.problems = problems;
    }

    Outcome<Booklet> read(String id, int year) {
        problems.addAll(shared.diagnostics());
        Path folder = data.at(id);
        Optional<MapNode> departmentFile = new DepartmentFolder(data, id).file(problems);
        YearFiles files = new YearFiles(data, folder.resolve(Integer.toString(year)), problems);
        files.read();
        Classification classification = shared.classification(year, files.file("accounts")
                .flatMap(accounts -> accounts.map("codes")).orElse(MapNode.empty(Position.of(""))));
        SchemaCheck check = new SchemaCheck(library, classification, files.codes(), problems);
        Optional<Department> department = departmentFile
                .filter(root -> check.holds(root, "", library.named("department")))
                .map(root -> department(id, root, neighbours.of(id, year)));
        Optional<MapNode> settings = checked("booklet", "booklet", files, check);
        Optional<Outcome<Edition>> found = edition(settings, department, year)
                .map(named -> editions.read(named, year, shared.classification(year, MapNode.empty(Position.of("")))));
        if (found.isPresent() && found.get().value() == null) {
            // What would follow from a broken edition hides what is wrong with it.
            return Outcome.failed(found.get().diagnostics());
        }
        Optional<MapNode> overview = checked("overview", "overview", files, check);
        Optional<Accounts> accounts = checked("accounts", "accounts", files, check)
                .map(root -> files.file("accounts").isPresent() ? new AccountsReader(root).read()
                        : Accounts.empty(root.position()));
        List<Term> glossary = checked("glossary", "glossary", files, check)
                .map(root -> new TermsReader(shared, year, problems).read(root)).orElse(List.of());
        Optional<Edition> edition = found.map(Outcome::value);
        Map<String, StatedTable> stated = cells("tables", files, edition, check);
        Map<String, StatedTable> budget = cells("budget", files, edition, check);
        Map<String, StatedTable> previous = cells("previous", files, edition, check);
        MapNode explanation = edition.map(printed -> explanation(files, printed, check))
                .orElseGet(() -> files.fileOrEmpty("explanation"));
        List<Annex> annexes = edition.map(printed -> annexes(files, printed, check)).orElse(List.of());
        List<TodoPoint> todo = todo(files, check);
        check.noteMissingCodes();
        if (problems.count() > 0) {
            noteOpen(todo);
            return Outcome.failed(problems.sorted());
        }
        noteOdd(files, classification);
        return new Outcome<>(new Booklet(department.orElseThrow(), year, edition.orElseThrow(), classification,
                accounts.orElseThrow(), stated, budget, previous, overview.orElseThrow(), explanation, glossary,
                annexes, settings.orElseThrow(), shared.wrongWords(), todo), problems.sorted());
    }

    /** Notes what no schema forbids and is hardly meant. */
    private void noteOdd(YearFiles files, Classification classification) {
        OddAmounts odd = new OddAmounts(problems);
        files.file("accounts").ifPresent(odd::noteBlank);
        Stream.of("accounts", "budget", "tables", "previous").forEach(name ->
                files.file(name).ifPresent(root -> odd.noteFine(root, name)));
        new CodeComments(classification, files.codes(), problems).note(Stream.of("accounts", "budget", "explanation")
                .flatMap(name -> files.text(name).stream()).toList());
    }

    /** What the list of the new year asks for; nothing where there is none, or it is broken itself. */
    private List<TodoPoint> todo(YearFiles files, SchemaCheck check) {
        return checked("todo", "todo", files, check)
                .map(root -> new TodoReader(files::named, files::position).read(root)).orElse(List.of());
    }

    /** A value that was taken out may be one that must be: then the list is told all the same. */
    private void noteOpen(List<TodoPoint> todo) {
        todo.stream().filter(TodoPoint::isOpen)
                .forEach(point -> problems.error("todo.unanswered", point.position(), point.what()));
    }

    /** What a file says when it keeps to its schema; an empty map when there is no such file. */
    private Optional<MapNode> checked(String name, String schema, YearFiles files, SchemaCheck check) {
        if (files.file(name).isEmpty()) {
            return Optional.of(files.fileOrEmpty(name));
        }
        return files.file(name).filter(root -> check.holds(root, "", library.named(schema)));
    }

    /** The cells that a file states; none without an edition, which alone says what they may be. */
    private Map<String, StatedTable> cells(String name, YearFiles files, Optional<Edition> edition,
                                           SchemaCheck check) {
        return edition.flatMap(printed -> files.file(name)
                .filter(root -> check.holds(root, "", editions.cells(printed)))
                .map(root -> new CellsReader(root, printed.declared()).read())).orElse(Map.of());
    }

    private static Department department(String id, MapNode root, List<Neighbour> others) {
        String name = root.text("name").orElseThrow();
        return new Department(id, name, root.text("officialName").orElse(name), root.text("region").orElseThrow(),
                root, others);
    }

    /** The edition that is meant; empty where there is none, or the files that say which are broken. */
    private Optional<String> edition(Optional<MapNode> settings, Optional<Department> department, int year) {
        Optional<TextNode> named = settings.flatMap(root -> root.get("edition")).map(TextNode.class::cast);
        return named.isPresent() ? editions.named(named.get(), problems)
                : department.flatMap(found -> editions.newest(found.region(), year,
                found.content().get("region").orElseThrow().position(), problems));
    }

    private MapNode explanation(YearFiles files, Edition edition, SchemaCheck check) {
        MapNode root = files.fileOrEmpty("explanation");
        if (files.file("explanation").isEmpty() || !check.holds(root, "", library.named("explanation"))) {
            return root;
        }
        TemplateFiles beside = new TemplateFiles(templates, edition.chain());
        TreeSet<String> known = new TreeSet<>(beside.ids("sections"));
        edition.flatSections().map(Edition.Section::id).filter(Objects::nonNull).forEach(known::add);
        for (MapNode.Entry entry : root.entries()) {
            if (entry.key().equals("unit") || !(entry.value() instanceof MapNode section)) {
                continue;
            }
            if (!known.contains(entry.key())) {
                problems.error("section.unknown", entry.keyPosition(), entry.key(),
                        Nearest.to(entry.key(), known).orElse(""),
                        String.join(problems.messages().text("comma"), known));
                continue;
            }
            schemas.check(section, entry.key(), beside.schemas("sections", entry.key()), check, problems);
        }
        return root;
    }

    private List<Annex> annexes(YearFiles files, Edition edition, SchemaCheck check) {
        TemplateFiles beside = new TemplateFiles(templates, edition.chain());
        List<Annex> annexes = new ArrayList<>();
        List<String> kinds = beside.ids("annex");
        for (MapNode root : files.annexes()) {
            if (!check.holds(root, "", library.named("annex"))) {
                continue;
            }
            TextNode kind = (TextNode) root.get("kind").orElseThrow();
            if (!kinds.contains(kind.text())) {
                problems.error("annex.unknown-kind", kind.position(), kind.text(),
                        Nearest.to(kind.text(), kinds).orElse(""),
                        String.join(problems.messages().text("comma"), kinds));
                continue;
            }
            schemas.check(root, "", beside.schemas("annex", kind.text()), check, problems);
            annexes.add(new Annex(kind.text(), root, root.position()));
        }
        return annexes;
    }
}
