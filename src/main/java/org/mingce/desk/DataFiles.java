package org.mingce.desk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.desk.Query.Booklet;
import org.mingce.desk.Query.WrongException;
import org.mingce.yaml.Folder;
import org.mingce.yaml.edit.SourceFile;

/** The files that the desk shows and writes: YAML of departments, of years, and what all share. Templates are shown. */
final class DataFiles {

    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}.][^/\\\\:*?\"<>|\\p{Cntrl}]*");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final String ENDING = ".yaml";
    private static final String TEMPLATES = "templates/";
    private static final int MOST_STEPS = 6;
    /** Of a year; annexes have names of their own. */
    private static final List<String> OWN = List.of("overview.yaml", "accounts.yaml", "tables.yaml", "explanation.yaml",
            "glossary.yaml", "budget.yaml", "previous.yaml", "booklet.yaml");

    private final Path data;
    private final Path templates;

    DataFiles(Path data, Path templates) {
        this.data = data;
        this.templates = templates;
    }

    /** Whether a name leads to a template. */
    boolean isTemplate(String name) {
        return name.startsWith(TEMPLATES);
    }

    /**
     * The file of a name such as {@code tianyuan/2024/accounts.yaml} or {@code templates/booklet.ftlh}.
     *
     * @throws WrongException if there can be none of that name
     */
    SourceFile file(String name) throws WrongException {
        return new SourceFile(isTemplate(name) ? templates : data, path(name));
    }

    Path path(String name) throws WrongException {
        String inside = isTemplate(name) ? name.substring(TEMPLATES.length()) : name;
        List<String> parts = List.of(inside.split("/", -1));
        boolean plain = parts.stream().allMatch(part -> NAME.matcher(part).matches()) && parts.size() <= MOST_STEPS;
        boolean known = isTemplate(name) || inside.endsWith(ENDING) && (parts.size() == 2
                || parts.size() == 3 && YEAR.matcher(parts.get(1)).matches());
        if (!plain || !known) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
        try {
            return (isTemplate(name) ? templates : data).resolve(inside);
        } catch (InvalidPathException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }

    /** The name of a file as messages show it; empty where it is none of ours. */
    Optional<String> name(String shown) {
        Path path = Path.of(shown).toAbsolutePath().normalize();
        Path inData = data.toAbsolutePath().normalize();
        Path inTemplates = templates.toAbsolutePath().normalize();
        if (path.startsWith(inData) && !path.equals(inData)) {
            return Optional.of(slashed(inData.relativize(path)));
        }
        return path.startsWith(inTemplates) && !path.equals(inTemplates)
                ? Optional.of(TEMPLATES + slashed(inTemplates.relativize(path))) : Optional.empty();
    }

    /** The names of files that a booklet may have, and this one has not. */
    List<String> absent(Booklet booklet) {
        String folder = booklet.department() + "/" + booklet.year() + "/";
        List<String> there = of(booklet);
        return OWN.stream().map(folder::concat).filter(name -> !there.contains(name)).toList();
    }

    /** How messages show the file of a name. */
    String shown(String name) throws WrongException {
        return new Folder(data).shown(path(name));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The names of a booklet's files, sorted. */
    List<String> of(Booklet booklet) {
        List<String> names = new ArrayList<>();
        String department = booklet.department();
        if (Files.isRegularFile(data.resolve(department).resolve("department.yaml"))) {
            names.add(department + "/department.yaml");
        }
        Folder folder = new Folder(data);
        folder.files(folder.at(department, Integer.toString(booklet.year()))).stream()
                .filter(file -> file.endsWith(ENDING) && NAME.matcher(file).matches())
                .forEach(file -> names.add(department + "/" + booklet.year() + "/" + file));
        return names;
    }
}
