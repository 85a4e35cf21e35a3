package org.mingce.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Neighbour;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;

/**
 * The other departments, for telling what was copied from them. Each file is read once per instance, however many
 * booklets are made. Of overviews only those are read whose files are nearest in size: a copy keeps its size, and one
 * booklet among a thousand departments stays fast.
 */
final class Neighbours {

    private static final int MOST_READ = 12;
    private static final int MOST_NAMED = 5_000;
    /** Shorter passages are alike by chance, or because a law says so. */
    private static final int LONG = 30;
    private static final List<String> NAMES = List.of("name", "officialName", "shortName");
    private static final String OVERVIEW = "overview.yaml";

    private final Folder data;
    private final Messages messages;
    private final Supplier<List<String>> departments;
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final Map<Path, List<String>> passages = new ConcurrentHashMap<>();
    private final Map<Path, Long> sizes = new ConcurrentHashMap<>();
    private List<String> all;

    Neighbours(Folder data, Messages messages, Supplier<List<String>> departments) {
        this.data = data;
        this.messages = messages;
        this.departments = departments;
    }

    /** The departments other than this, those that have a name. */
    List<Neighbour> of(String department, int year) {
        Path own = data.at(department, Integer.toString(year), OVERVIEW);
        List<String> others = all().stream().filter(other -> !other.equals(department)).limit(MOST_NAMED).toList();
        List<String> near = size(own) > 0 ? nearest(others, year, size(own)) : List.of();
        List<Neighbour> neighbours = new ArrayList<>();
        for (String other : others) {
            List<String> called = names.computeIfAbsent(other, this::names);
            if (!called.isEmpty()) {
                neighbours.add(new Neighbour(called, near.contains(other) ? passages.computeIfAbsent(
                        data.at(other, Integer.toString(year), OVERVIEW), this::passages) : List.of()));
            }
        }
        return neighbours;
    }

    private synchronized List<String> all() {
        if (all == null) {
            all = departments.get();
        }
        return all;
    }

    private List<String> nearest(List<String> others, int year, long size) {
        Map<String, Long> apart = new HashMap<>();
        others.forEach(other -> {
            long theirs = sizes.computeIfAbsent(data.at(other, Integer.toString(year), OVERVIEW), Neighbours::size);
            if (theirs > 0) {
                apart.put(other, Math.abs(theirs - size));
            }
        });
        return apart.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))).limit(MOST_READ)
                .map(Map.Entry::getKey).toList();
    }

    /** In bytes; 0 where there is no such file. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private Optional<MapNode> read(Path file) {
        // What is wrong with another department's file is told when its own booklet is made.
        return data.yaml(file, new Problems(messages));
    }

    private List<String> names(String department) {
        return read(data.at(department, YearFiles.DEPARTMENT)).stream().flatMap(root -> NAMES.stream()
                .map(key -> root.text(key).orElse(null)).filter(Objects::nonNull)).distinct().toList();
    }

    private List<String> passages(Path overview) {
        return read(overview).stream().flatMap(Neighbours::texts).filter(text -> text.length() >= LONG).toList();
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream().flatMap(entry -> texts(entry.value()));
        }
        return node instanceof ListNode list ? list.items().stream().flatMap(Neighbours::texts)
                : Stream.of(((TextNode) node).text().strip());
    }
}
