package org.mingce.source;

import com.networknt.schema.JsonSchema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.catalogue.Editions;
import org.mingce.catalogue.TemplateFiles;
import org.mingce.catalogue.TemplateSchemas;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.yaml.Folder;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;
import org.mingce.yaml.schema.SchemaView;

/** What the files of a department's year may hold, as the schemas say by which they are read. */
public final class DataShapes {

    private final Folder templates;
    private final SchemaLibrary library;
    private final TemplateSchemas schemas;
    private final Editions editions;

    /** @param templates editions, and the schemas beside the templates of sections and annexes */
    public DataShapes(Path templates) {
        Messages messages = Messages.of(DataSource.class, Folder.class, SchemaCheck.class, Editions.class);
        this.templates = new Folder(templates);
        this.library = new SchemaLibrary(messages);
        this.schemas = new TemplateSchemas(this.templates, library, messages);
        this.editions = new Editions(this.templates, library, schemas, messages);
    }

    /**
     * What a file may hold.
     *
     * @param file    its name, such as {@code accounts.yaml}
     * @param edition the edition that prints the booklet; empty where it is not known
     * @param kind    of an annex; else empty
     * @return empty where no schema speaks of such a file
     */
    public Optional<SchemaView> of(String file, Optional<Edition> edition, String kind) {
        String name = file.endsWith(".yaml") ? file.substring(0, file.length() - ".yaml".length()) : file;
        return switch (name) {
            case "accounts", "overview", "glossary", "booklet", "department", "todo" -> Optional.of(named(name));
            case "explanation" -> Optional.of(edition.map(this::explanation).orElseGet(() -> named(name)));
            case "tables", "budget", "previous" -> edition.map(printed -> view(editions.cells(printed)));
            default -> name.startsWith("annex-") ? edition.flatMap(printed -> annex(printed, kind))
                    : Optional.empty();
        };
    }

    private SchemaView named(String name) {
        return view(library.named(name));
    }

    private SchemaView view(JsonSchema schema) {
        return SchemaView.of(library, schema.getSchemaNode());
    }

    private SchemaView explanation(Edition edition) {
        TemplateFiles beside = new TemplateFiles(templates, edition.chain());
        Map<String, SchemaView> sections = new LinkedHashMap<>();
        edition.flatSections().filter(section -> section.id() != null)
                .forEach(section -> schemas.schema(beside.schemas("sections", section.id()))
                        .ifPresent(schema -> sections.put(section.id(), view(schema))));
        return named("explanation").with(sections);
    }

    private Optional<SchemaView> annex(Edition edition, String kind) {
        return schemas.schema(new TemplateFiles(templates, edition.chain()).schemas("annex", kind)).map(this::view);
    }
}
