package org.mingce.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Position;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;

/** The files of a department's year, as far as they can be read. */
final class YearFiles {

    static final String DEPARTMENT = "department.yaml";
    static final List<String> NAMES = List.of("booklet", "overview", "accounts", "tables", "budget",
            "previous", "explanation", "glossary", "todo");
    static final String SUFFIX = ".yaml";
    private static final Pattern ANNEX = Pattern.compile("annex-[\\p{L}\\p{N}_.-]+\\.yaml");
    /** The number of an annex, with its parts: 3-1. */
    private static final Pattern NUMBER = Pattern.compile("annex-([0-9]+(?:-[0-9]+)*)(?![0-9])");
    private static final Pattern LOOSE_ANNEX =
            Pattern.compile("annex[-_ ]?([0-9]+(?:-[0-9]+)*)[-_ ]?([\\p{L}][\\p{L}\\p{N}_-]*)\\.ya?ml");
    private static final Pattern NUMBERED = Pattern.compile(" ?([0-9]+(?:-[0-9]+)*)");
    private static final Pattern IMAGE = Pattern.compile(".+\\.(png|jpg|jpeg|gif|bmp|webp)");
    private static final Pattern CODE = Pattern.compile("[0-9]{3,7}");
    private static final String IMAGES = "images";

    private final Folder data;
    private final Problems problems;
    private final Path folder;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<String, MapNode> files = new LinkedHashMap<>();
    private final Map<String, MapNode> annexes = new LinkedHashMap<>();

    YearFiles(Folder data, Path folder, Problems problems) {
        this.data = data;
        this.folder = folder;
        this.problems = problems;
    }

    /** Reads every file; what is broken or does not belong there is noted. */
    void read() {
        List<String> annexNames = new ArrayList<>();
        for (String name : data.files(folder)) {
            String base = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
            if (NAMES.contains(base)) {
                data.text(folder.resolve(name), problems).ifPresent(text -> {
                    texts.put(base, text);
                    new YamlReader(problems).read(text).ifPresent(root -> files.put(base, root));
                });
            } else if (ANNEX.matcher(name).matches()) {
                annexNames.add(name);
            } else if (!isHarmless(name)) {
                noteUnknown(name);
            }
        }
        for (String name : data.folders(folder)) {
            if (!name.equals(IMAGES) && !isHarmless(name)) {
                problems.error("data.file/folder", data.position(folder.resolve(name)), name);
            }
        }
        annexNames.sort(new NumberedNames());
        noteSameNumbers(annexNames);
        annexNames.forEach(name -> data.yaml(folder.resolve(name), problems)
                .ifPresent(root -> annexes.put(name, root)));
    }

    private static boolean isHarmless(String name) {
        return IMAGE.matcher(name.toLowerCase(Locale.ROOT)).matches() || Folder.isLitter(name);
    }

    private void noteUnknown(String name) {
        List<String> valid = new ArrayList<>(NAMES.stream().map(known -> known + SUFFIX).toList());
        Position position = data.position(folder.resolve(name));
        if (name.startsWith("annex") && name.contains(".y")) {
            problems.error("data.file/annex", position, name, annex(name));
        } else if (name.equals(DEPARTMENT)) {
            problems.error("data.file/department", position, name);
        } else {
            String word = problems.messages().text("file.annex");
            String meant = name.startsWith(word) ? annexInChinese(name.substring(word.length())) : inChinese(name);
            problems.error("data.file", position, name, meant.isEmpty() ? Nearest.to(name, valid).orElse("") : meant,
                    String.join(problems.messages().text("comma"), valid));
        }
    }

    /** The name of an annex's file as it should be; empty where it can't be told. */
    private static String annex(String name) {
        Matcher parts = LOOSE_ANNEX.matcher(name);
        return parts.matches() ? "annex-" + parts.group(1) + "-" + parts.group(2) + SUFFIX : "";
    }

    /** The name of an annex's file, from what stands behind the word for annex in a Chinese one. */
    private static String annexInChinese(String name) {
        Matcher parts = NUMBERED.matcher(name);
        String number = parts.lookingAt() ? parts.group(1) : "1";
        String rest = name.substring(parts.lookingAt() ? parts.end() : 0).replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        return "annex-" + number + "-" + (rest.isEmpty() ? "report" : rest) + SUFFIX;
    }

    /** The file that a Chinese name speaks of; empty where it is none. */
    private String inChinese(String name) {
        String comma = problems.messages().text("comma");
        return NAMES.stream().filter(known -> Stream.of(problems.messages().text("file." + known).split(comma))
                .anyMatch(name::contains)).findFirst().map(known -> known + SUFFIX).orElse("");
    }

    /** Two annexes of one number: which comes first would be left to their names. */
    private void noteSameNumbers(List<String> annexNames) {
        Map<String, String> numbers = new HashMap<>();
        for (String name : annexNames) {
            Matcher number = NUMBER.matcher(name);
            if (number.lookingAt()) {
                String other = numbers.putIfAbsent(number.group(1), name);
                if (other != null) {
                    problems.error("data.file/number", data.position(folder.resolve(name)), name, other,
                            number.group(1));
                }
            }
        }
    }

    /** What a file says; empty when there is no such file or it is broken. */
    Optional<MapNode> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** What a file says; an empty map in its place when it is missing or broken. */
    MapNode fileOrEmpty(String name) {
        return file(name).orElseGet(() -> MapNode.empty(data.position(folder.resolve(name + SUFFIX))));
    }

    /** The characters of a file; empty when there is no such file or it is broken. */
    Optional<SourceText> text(String name) {
        return file(name).map(root -> texts.get(name));
    }

    /** The annexes, in the order of their files' names. */
    List<MapNode> annexes() {
        return List.copyOf(annexes.values());
    }

    /** What the file of that whole name says; empty when there is none, or it is broken. */
    Optional<MapNode> named(String name) {
        return Optional.ofNullable(annexes.get(name)).or(() -> name.endsWith(SUFFIX)
                ? file(name.substring(0, name.length() - SUFFIX.length())) : Optional.empty());
    }

    /** Where the file of that whole name stands, or would stand. */
    Position position(String name) {
        return data.position(PlainName.is(name) ? folder.resolve(name) : folder);
    }

    /** The codes that stand as keys anywhere in the files. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        files.values().forEach(root -> collect(root, codes));
        return codes;
    }

    private static void collect(MapNode map, Set<String> codes) {
        for (MapNode.Entry entry : map.entries()) {
            if (CODE.matcher(entry.key()).matches()) {
                codes.add(entry.key());
            }
            if (entry.value() instanceof MapNode below) {
                collect(below, codes);
            }
        }
    }
}
