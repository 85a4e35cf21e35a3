package org.mingce.pipeline.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.edit.SourceFile;

/** The texts and numbers of a year's files and of its department's, and the files as they are written. */
final class Leaves {

    private static final String ENDING = ".yaml";
    private static final String DEPARTMENT = "department.yaml";

    private final Folder folder;
    private final Path own;
    private final Map<Path, SourceFile.Content> files = new LinkedHashMap<>();
    private final Map<Path, MapNode> roots = new LinkedHashMap<>();
    private final List<SourceLeaf> leaves = new ArrayList<>();
    private final Map<Position, SourceLeaf> places = new LinkedHashMap<>();

    /** Reads those of a department's year. */
    Leaves(Path data, String department, int year) throws IOException {
        this.folder = new Folder(data);
        this.own = folder.at(department, Integer.toString(year));
        for (String name : folder.files(own)) {
            if (name.endsWith(ENDING) && !Folder.isLitter(name)) {
                read(data, own.resolve(name));
            }
        }
        read(data, folder.at(department, DEPARTMENT));
    }

    private void read(Path data, Path file) throws IOException {
        try {
            Optional<SourceFile.Content> content = new SourceFile(data, file).read();
            if (content.isPresent()) {
                Problems problems = new Problems(Messages.of(Folder.class));
                files.put(file, content.get());
                new YamlReader(problems).read(new SourceText(folder.shown(file), content.get().characters()))
                        .ifPresent(root -> {
                            roots.put(file, root);
                            walk(file, PiecePath.of(), root);
                        });
            }
        } catch (ConfinedFile.RefusedException e) {
            // The booklet could not have been read either, and said so.
            return;
        }
    }

    private void walk(Path file, PiecePath path, Node node) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> walk(file, path.then(entry.key()), entry.value()));
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(file, path.then(i), list.items().get(i));
            }
        } else {
            SourceLeaf leaf = new SourceLeaf(file, path, (TextNode) node);
            leaves.add(leaf);
            places.put(node.position(), leaf);
        }
    }

    /** The one that stands at a place. */
    Optional<SourceLeaf> at(Position position) {
        return Optional.ofNullable(places.get(position));
    }

    /** All texts. */
    Stream<SourceLeaf> texts() {
        return leaves.stream().filter(leaf -> leaf.node().kind() == TextNode.Kind.TEXT);
    }

    /** All numbers. */
    Stream<SourceLeaf> numbers() {
        return leaves.stream().filter(leaf -> leaf.node().kind() == TextNode.Kind.NUMBER);
    }

    /** Whether a file is the year's own: others are read by other years as well. */
    boolean isOfYear(Path file) {
        return own.equals(file.getParent());
    }

    /** The files. */
    Map<Path, SourceFile.Content> files() {
        return files;
    }

    /** What a file says; empty where it is not there or broken. */
    Optional<MapNode> root(Path file) {
        return Optional.ofNullable(roots.get(file));
    }

    /** How messages show a file. */
    String shown(Path file) {
        return folder.shown(file);
    }
}
