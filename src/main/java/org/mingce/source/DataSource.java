package org.mingce.source;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.catalogue.Editions;
import org.mingce.catalogue.TemplateSchemas;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;
import org.mingce.model.Outcome;
import org.mingce.model.PassedOver;
import org.mingce.model.Position;
import org.mingce.model.TodoPoint;
import org.mingce.model.WrongWord;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/**
 * The sources: {@code data/<dept>/<year>/*.yaml} and what they lean on in {@code data/shared} and
 * {@code templates/editions}. Shared files, schemas and editions are read once per instance. Safe for several threads.
 */
public final class DataSource {

    /** Hidden folders, and what systems leave in every folder that they share or throw away from. */
    private static final Pattern LITTER = Pattern.compile(
            "\\..*|~.*|@eaDir|lost\\+found|\\$RECYCLE\\.BIN|System Volume Information");
    /** What Java puts in place of a byte that the names' encoding does not know. */
    private static final char NOT_DECODED = '\uFFFD';
    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    private final Folder data;
    private final Folder templates;
    private final Messages messages = Messages.of(DataSource.class, Folder.class, SchemaCheck.class, Editions.class);
    private final SchemaLibrary library = new SchemaLibrary(messages);
    private final TemplateSchemas schemas;
    private final Editions editions;
    private final Neighbours neighbours;
    private SharedData shared;

    /**
     * Sources in two folders; neither has to exist yet.
     *
     * @param data      the departments' folders and {@code shared}
     * @param templates editions, and the schemas beside the templates of sections and annexes
     */
    public DataSource(Path data, Path templates) {
        this.data = new Folder(data);
        this.templates = new Folder(templates);
        this.schemas = new TemplateSchemas(this.templates, library, messages);
        this.editions = new Editions(this.templates, library, schemas, messages);
        this.neighbours = new Neighbours(this.data, messages, this::departments);
    }

    /**
     * The departments there are, sorted: the folders in {@code data}, without {@code shared}. Among them is one whose
     * name can't be taken, so that whoever reads it is told.
     */
    public List<String> departments() {
        return folders().filter(PlainName::is).filter(name -> data.isInside(data.at(name))).toList();
    }

    /** The folders among the departments' that can't be one, and what in a department is no year: with what to do. */
    public List<PassedOver> passedOver() {
        return folders().flatMap(name -> refusal(name).map(why -> Stream.of(new PassedOver(name, why)))
                .orElseGet(() -> strays(name))).toList();
    }

    private Stream<PassedOver> strays(String department) {
        try {
            return new DepartmentFolder(data, department).passedOver(messages).stream();
        } catch (UncheckedIOException e) {
            // Whoever asks for its years is told.
            return Stream.empty();
        }
    }

    private Stream<String> folders() {
        return data.folders(data.at("")).stream()
                .filter(name -> !name.equals(SharedData.FOLDER) && !LITTER.matcher(name).matches());
    }

    private Optional<Diagnostic> refusal(String name) {
        if (name.indexOf(NOT_DECODED) >= 0) {
            return Optional.of(messages.error("data.folder/encoding", data.position(data.at("")), name));
        }
        Position position = data.position(data.at(name));
        if (!name.equals(name.strip())) {
            return Optional.of(messages.error("data.folder/blank", position, name, name.strip()));
        }
        if (!PlainName.is(name)) {
            return Optional.of(messages.error("data.folder", position, name));
        }
        return data.isInside(data.at(name)) ? Optional.empty() : Optional.of(messages.error("data.outside", position));
    }

    /** The years a department has a folder for, sorted; none for an unknown department. */
    public List<Integer> years(String dept) {
        if (!isDepartment(dept)) {
            return List.of();
        }
        return new DepartmentFolder(data, dept).years();
    }

    /** Every edition that the templates have, the newest first; or no value and what is wrong with any of them. */
    public Outcome<List<Edition>> editions() {
        Problems problems = new Problems(messages);
        List<Edition> all = new ArrayList<>();
        Comparator<String> byYear = Comparator.comparing(id -> -Editions.yearOf(id).orElse(EARLIEST));
        for (String id : editions.ids().stream().sorted(byYear).toList()) {
            int year = Editions.yearOf(id).orElse(LATEST);
            Outcome<Edition> edition = editions.read(id, year,
                    classification(year));
            problems.addAll(edition.diagnostics());
            Stream.ofNullable(edition.value()).forEach(all::add);
        }
        return problems.count() > 0 ? Outcome.failed(problems.sorted()) : Outcome.of(List.copyOf(all));
    }

    /** The names of a year's codes that all departments share. */
    public Classification classification(int year) {
        return shared().classification(year, MapNode.empty(Position.of("")));
    }

    /** Ways of writing that are wrong anywhere. */
    public List<WrongWord> wrongWords() {
        return shared().wrongWords();
    }

    /**
     * Reads everything that a department says of a year.
     *
     * @param dept a folder's name, never a path
     * @param year the fiscal year
     * @return the booklet; or no value and every error of all files, each with its place
     * @throws java.io.UncheckedIOException when a folder can't be listed
     */
    public Outcome<Booklet> read(String dept, int year) {
        Problems problems = new Problems(messages);
        if (isRefused(dept, year, problems)) {
            return Outcome.failed(problems.sorted());
        }
        return new BookletReader(data, templates, library, schemas, shared(), editions, neighbours, problems)
                .read(dept, year);
    }

    /**
     * What a year's {@code todo.yaml} still asks for, and what has been done; none where there is no such list, or
     * where it is broken, which {@link #read} tells.
     */
    public List<TodoPoint> todo(String dept, int year) {
        Problems problems = new Problems(messages);
        if (isRefused(dept, year, problems)) {
            return List.of();
        }
        YearFiles files = new YearFiles(data, data.at(dept, Integer.toString(year)), problems);
        files.read();
        return files.file("todo").filter(root -> new SchemaCheck(library, null, new Problems(messages))
                .holds(root, "", library.named("todo")))
                .map(root -> new TodoReader(files::named, files::position).read(root)).orElse(List.of());
    }

    /** The same as a look into {@link #departments()}, at a cost that does not grow with their number. */
    private boolean isDepartment(String name) {
        return PlainName.is(name) && !name.equals(SharedData.FOLDER) && data.hasFolder(name);
    }

    private boolean isRefused(String dept, int year, Problems problems) {
        if (isDepartment(dept) && DepartmentName.is(dept) && year >= EARLIEST && year <= LATEST
                && years(dept).contains(year)
                && data.isInside(data.at(dept, Integer.toString(year)))) {
            return false;
        }
        String comma = messages.text("comma");
        List<String> departments = departments();
        Position folder = data.position(data.at(""));
        if (!data.exists()) {
            problems.error("data.missing", null, folder);
        } else if (!DepartmentName.is(dept)) {
            problems.error("data.department/name", null, dept, String.join(comma, departments));
        } else if (!departments.contains(dept)) {
            boolean outside = data.has(data.at(dept)) && !data.isInside(data.at(dept));
            problems.error(outside ? "data.outside" : "data.department", outside ? data.position(data.at(dept)) : null,
                    dept, Nearest.to(dept, departments).orElse(""), String.join(comma, departments), folder);
        } else if (year < EARLIEST || year > LATEST || !years(dept).contains(year)) {
            List<String> years = years(dept).stream().map(Object::toString).toList();
            List<String> like = new DepartmentFolder(data, dept).like(year);
            problems.error(like.isEmpty() ? "data.year" : "data.year/like", null, dept, Integer.toString(year),
                    String.join(comma, like), String.join(comma, years), data.shown(data.at(dept)));
        } else if (!data.isInside(data.at(dept, Integer.toString(year)))) {
            problems.error("data.outside", data.position(data.at(dept, Integer.toString(year))));
        }
        return problems.count() > 0;
    }

    private synchronized SharedData shared() {
        if (shared == null) {
            shared = SharedData.read(data, library, messages);
        }
        return shared;
    }
}
