package org.mingce.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingce.model.Nearest;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;

/**
 * Files that nothing prints: a name that no table, section or kind of annex has. Most are misspelt, and what they say
 * would be missing without a word.
 */
final class StrayFiles {

    private static final String TEMPLATE = ".ftlh";
    private static final String SCHEMA = ".schema.yaml";
    private static final String DECLARATION = ".yaml";
    /** The templates' own pictures. */
    private static final String IMAGES = "images";
    /** What only the shared templates have: an edition's stylesheet stands in its own folder, and it has no scripts. */
    private static final Set<String> SHARED_ONLY = Set.of(TemplateFiles.EDITIONS, "script", "style");

    private final TemplateFiles files;
    private final Folder templates;
    private final Problems problems;

    StrayFiles(TemplateFiles files, Problems problems) {
        this.files = files;
        this.templates = files.templates();
        this.problems = problems;
    }

    /**
     * Notes those of the edition, of what it extends and of the shared templates.
     *
     * @param editions the edition and what it extends: what they list has files of its name
     */
    void check(EditionFiles editions) {
        Set<String> declared = ids(templates.at(Declarations.FOLDER), DECLARATION);
        check(templates.at(Declarations.FOLDER), List.of(TEMPLATE), declared);
        Set<String> printed = ids(templates.at(TemplateFiles.SECTIONS), TEMPLATE);
        check(templates.at(TemplateFiles.SECTIONS), List.of(SCHEMA), printed);
        check(templates.at(TemplateFiles.ANNEX), List.of(SCHEMA), ids(templates.at(TemplateFiles.ANNEX), TEMPLATE));
        editions.listed(EditionFiles.SECTIONS).forEach(id -> printed.add(id.text()));
        editions.listed(EditionFiles.TABLES).forEach(id -> declared.add(id.text()));
        for (String edition : files.chain()) {
            Path folder = templates.at(TemplateFiles.EDITIONS, edition);
            checkFolders(folder);
            check(folder.resolve(Declarations.FOLDER), List.of(DECLARATION, TEMPLATE), declared);
            check(folder.resolve(TemplateFiles.SECTIONS), List.of(SCHEMA, TEMPLATE), printed);
            check(folder.resolve(TemplateFiles.ANNEX), List.of(SCHEMA), new HashSet<>(files.ids(TemplateFiles.ANNEX)));
        }
    }

    private Set<String> ids(Path folder, String ending) {
        Set<String> ids = new TreeSet<>();
        templates.files(folder).forEach(name -> id(name, List.of(ending)).ifPresent(ids::add));
        return ids;
    }

    private static Optional<String> id(String name, List<String> endings) {
        return endings.stream().filter(name::endsWith).findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()));
    }

    /** Files with these endings must be called after one of these ids; those with another are no templates at all. */
    private void check(Path folder, List<String> endings, Set<String> ids) {
        for (String name : templates.files(folder)) {
            Optional<String> id = id(name, endings);
            boolean other = id(name, List.of(TEMPLATE, SCHEMA, DECLARATION)).isPresent();
            if (!Folder.isLitter(name) && (id.isPresent() ? !ids.contains(id.get()) : !other)) {
                String ending = id.isPresent() ? name.substring(id.get().length()) : endings.get(0);
                List<String> known = ids.stream().map(one -> one + ending).toList();
                problems.error("template.stray", templates.position(folder.resolve(name)), name,
                        Nearest.to(name, known).orElse(""), String.join(problems.messages().text("comma"), known));
            }
        }
    }

    private void checkFolders(Path edition) {
        List<String> known = Stream.concat(templates.folders(templates.at("")).stream(),
                        Stream.of(Declarations.FOLDER, TemplateFiles.SECTIONS, TemplateFiles.ANNEX, IMAGES))
                .filter(name -> !SHARED_ONLY.contains(name)).distinct().sorted().toList();
        for (String name : templates.folders(edition)) {
            if (!known.contains(name) && !Folder.isLitter(name)) {
                problems.error("template.stray/folder", templates.position(edition.resolve(name)), name,
                        Nearest.to(name, known).orElse(""), String.join(problems.messages().text("comma"), known));
            }
        }
    }
}
