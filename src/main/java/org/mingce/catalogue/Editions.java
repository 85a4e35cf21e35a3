package org.mingce.catalogue;

import com.networknt.schema.JsonSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.table.DeclaredTable;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** The editions: {@code templates/editions/<id>}. Each is read once; safe for several threads. */
public final class Editions {

    private static final Pattern ID = Pattern.compile("(.+)-([0-9]{4})");

    private final Folder templates;
    private final SchemaLibrary library;
    private final TemplateSchemas schemas;
    private final Messages messages;
    private final Map<String, Outcome<Edition>> read = new ConcurrentHashMap<>();

    public Editions(Folder templates, SchemaLibrary library, TemplateSchemas schemas, Messages messages) {
        this.templates = templates;
        this.library = library;
        this.schemas = schemas;
        this.messages = messages;
    }

    private Path folder() {
        return templates.at(TemplateFiles.EDITIONS);
    }

    /** The editions that there are. */
    public List<String> ids() {
        return templates.folders(folder());
    }

    /** The edition that a booklet names; empty when there is none, which is noted. */
    public Optional<String> named(TextNode name, Problems problems) {
        if (ids().contains(name.text())) {
            return Optional.of(name.text());
        }
        problems.error("edition.unknown", name.position(), name.text(), Nearest.to(name.text(), ids()).orElse(""),
                list());
        return Optional.empty();
    }

    /**
     * The region's newest edition that is not later than the year; empty when there is none, which is noted.
     *
     * @param position where the region stands
     */
    public Optional<String> newest(String region, int year, Position position, Problems problems) {
        String newest = null;
        int newestYear = 0;
        for (String id : ids()) {
            Matcher matcher = ID.matcher(id);
            if (matcher.matches() && matcher.group(1).equals(region)) {
                int since = Integer.parseInt(matcher.group(2));
                if (since <= year && since > newestYear) {
                    newest = id;
                    newestYear = since;
                }
            }
        }
        if (newest == null) {
            problems.error("edition.none", position, region, year, list(), templates.shown(folder()));
        }
        return Optional.ofNullable(newest);
    }

    /** The year from which an edition holds; empty for one that is only named. */
    public static OptionalInt yearOf(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(2))) : OptionalInt.empty();
    }

    private String list() {
        return String.join(messages.text("comma"), ids());
    }

    /**
     * The edition of that id, and what is wrong with it.
     *
     * @param classification the year's names that all departments share
     */
    public Outcome<Edition> read(String id, int year, Classification classification) {
        return read.computeIfAbsent(id + "/" + year, key -> load(id, classification));
    }

    /** The schema of the cells that a year's files state: those that the edition prints. */
    public JsonSchema cells(Edition edition) {
        return library.made("cells/" + edition.id(), () -> new CellSchema(edition).document());
    }

    private Outcome<Edition> load(String id, Classification classification) {
        Problems problems = new Problems(messages);
        SchemaCheck check = new SchemaCheck(library, classification, problems);
        EditionFiles files = new EditionFiles(templates, library, check, problems);
        Optional<MapNode> root = files.read(id, this::named);
        TemplateFiles beside = new TemplateFiles(templates, files.chain());
        Declarations declarations = new Declarations(templates, library);
        new ListedIds(files, problems).check(declarations.ids(files.chain()), beside.ids(TemplateFiles.SECTIONS));
        new StrayFiles(beside, problems).check(files);
        Map<String, DeclaredTable> declared = declarations.read(files.chain(), check, problems);
        new ListedCodes(classification, problems).check(root.orElse(files.defaults()).over(files.defaults()),
                declared.values());
        if (root.isEmpty() || problems.count() > 0) {
            return Outcome.failed(problems.sorted());
        }
        Edition edition = new EditionReader(root.get(), files.defaults(), beside, declared, problems)
                .read(new FactSchemas(beside, schemas, library, check, declared.values(), problems));
        return problems.count() > 0 ? Outcome.failed(problems.sorted()) : Outcome.of(edition);
    }
}
