package org.mingce.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** The editions: {@code templates/editions/<id>}. Each is read once; safe for several threads. */
public final class Editions {

    private static final String FILE = "edition.yaml";
    private static final Pattern ID = Pattern.compile("(.+)-([0-9]{4})");

    private final Folder templates;
    private final SchemaLibrary library;
    private final Messages messages;
    private final Map<String, Outcome<Edition>> read = new ConcurrentHashMap<>();

    public Editions(Folder templates, SchemaLibrary library, Messages messages) {
        this.templates = templates;
        this.library = library;
        this.messages = messages;
    }

    private Path folder() {
        return templates.at(TemplateFiles.EDITIONS);
    }

    private List<String> ids() {
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

    private String list() {
        return String.join(messages.text("comma"), ids());
    }

    /** The edition of that id, and what is wrong with it. */
    public Outcome<Edition> read(String id, int year, Classification classification) {
        return read.computeIfAbsent(id + "/" + year, key -> load(id, classification));
    }

    private Outcome<Edition> load(String id, Classification classification) {
        Problems problems = new Problems(messages);
        SchemaCheck check = new SchemaCheck(library, classification, problems);
        Optional<MapNode> defaults = defaults(check, problems);
        Optional<MapNode> root = file(check, problems, "edition", templates.at(TemplateFiles.EDITIONS, id, FILE));
        Edition edition = defaults.flatMap(shared -> root.map(own ->
                new EditionReader(own, shared, new TemplateFiles(templates, id), problems).read())).orElse(null);
        check.noteMissingCodes();
        return new Outcome<>(edition, problems.sorted());
    }

    private Optional<MapNode> file(SchemaCheck check, Problems problems, String schema, Path path) {
        return templates.yaml(path, problems)
                .filter(root -> check.holds(root, "", library.named(schema)));
    }

    /** What all editions share; nothing where the folder has no such file. */
    private Optional<MapNode> defaults(SchemaCheck check, Problems problems) {
        Path path = templates.at(FILE);
        return templates.has(path) ? file(check, problems, "edition-defaults", path)
                : Optional.of(MapNode.empty(templates.position(path)));
    }
}
