package org.mingce.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;

/**
 * The names that the templates of an edition give. FreeMarker has one room for them all, in which the last of a name
 * silently takes the place of the first, for all templates after it: only where that is meant does it pass. Meant is
 * what stands in an edition's {@code lib/own.ftlh}.
 */
final class TemplateNames {

    private final Messages messages = Messages.of(TemplateNames.class);
    private final TemplateFolder folder;
    private final Set<String> given;
    private final Map<String, Definition> libraries = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** @param given the names of what Java gives to templates */
    TemplateNames(TemplateFolder folder, Set<String> given) {
        this.folder = folder;
        this.given = given;
    }

    /**
     * Every name that stands for two things, at the second's place.
     *
     * @throws IOException if the disk fails
     */
    List<Diagnostic> problems() throws IOException {
        for (Path file : folder.libraries()) {
            for (Definition definition : definitions(file)) {
                check(definition);
                libraries.put(definition.name(), definition);
            }
        }
        for (Path file : folder.ownLibraries()) {
            checkOwn(definitions(file));
        }
        for (Path file : folder.others()) {
            definitions(file).forEach(this::check);
        }
        return List.copyOf(diagnostics);
    }

    /** Those of one file that is there to replace: only within itself must names not clash. */
    private void checkOwn(List<Definition> definitions) {
        Map<String, Definition> before = new HashMap<>(libraries);
        for (Definition definition : definitions) {
            if (libraries.get(definition.name()) == before.get(definition.name())) {
                libraries.remove(definition.name());
            }
            check(definition);
            libraries.put(definition.name(), definition);
        }
    }

    private void check(Definition definition) {
        Definition other = libraries.get(definition.name());
        if (given.contains(definition.name())) {
            diagnostics.add(messages.error("template.given", definition.position(), definition.name()));
        } else if (other != null && (other.callable() || definition.callable())) {
            diagnostics.add(messages.error("template.twice", definition.position(), definition.name(),
                    other.position().toString()));
        }
    }

    private List<Definition> definitions(Path file) throws IOException {
        try {
            return Definition.in(file, new String(folder.bytes(file), StandardCharsets.UTF_8));
        } catch (RefusedTemplateException e) {
            // Told by the run, if it needs the file.
            return List.of();
        }
    }
}
