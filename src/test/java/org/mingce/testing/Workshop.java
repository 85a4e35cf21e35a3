package org.mingce.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.mingce.cli.FrontDoor;

/**
 * A folder with the project's data and templates in it, for a test to change and to run the program on through its
 * front door. An error that the test did not declare fails it, and so does a declared one that doesn't come.
 */
public final class Workshop {

    private static final Path EDITIONS = Path.of("src", "test", "resources", "editions");

    private final Path folder;
    private final Set<String> expected = new TreeSet<>();

    private Workshop(Path folder) {
        this.folder = folder;
    }

    /** A copy of the project's data and templates in an empty folder. */
    public static Workshop in(Path folder) {
        Workshop workshop = new Workshop(folder);
        workshop.copy(Path.of("data"), "data");
        workshop.copy(Path.of("templates"), "templates");
        return workshop;
    }

    /** Adds an edition of the tests' resources, and prints this booklet with it. */
    public Workshop edition(String id, String department, int year) {
        copy(EDITIONS.resolve(id), "templates/editions/" + id);
        return write("data/" + department + "/" + year + "/booklet.yaml", "edition: " + id + "\n");
    }

    /** Copies a folder into this one. */
    public Workshop copy(Path source, String target) {
        try {
            FileUtils.copyDirectory(source.toFile(), file(target).toFile());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("failed to copy " + source, e);
        }
    }

    /** Writes a file anew. */
    public Workshop write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("failed to write " + name, e);
        }
    }

    /** Replaces a piece of a file that is there exactly once. */
    public Workshop replace(String name, String old, String replacement) {
        String text = read(name);
        assertEquals(2, text.split(Pattern.quote(old), -1).length, "occurs once in " + name + ": " + old);
        return write(name, text.replace(old, replacement));
    }

    /** Changes the whole text of a file. */
    public Workshop edit(String name, UnaryOperator<String> change) {
        return write(name, change.apply(read(name)));
    }

    /** Deletes a file. */
    public Workshop delete(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("failed to delete " + name, e);
        }
    }

    /** The text of a file. */
    public String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read " + name, e);
        }
    }

    /** A place in this folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Declares the codes of the errors that each run from here on gives; without codes, none. */
    public Workshop expecting(String... codes) {
        expected.clear();
        expected.addAll(List.of(codes));
        return this;
    }

    /** Makes all booklets and the list of them. */
    public Workshop runAll(String... options) {
        FrontDoor door = new FrontDoor();
        assertEquals(0, door.run(arguments("all", "all", options)), door.console());
        return this;
    }

    /** Makes a booklet. */
    public Printing run(String department, int year, String... options) {
        FrontDoor door = new FrontDoor();
        int status = door.run(arguments(department, Integer.toString(year), options));
        String console = door.console().replace(folder.toString() + File.separator, "");
        Printing printing = new Printing(file("output/" + department + "/" + year), status, console);
        Set<String> errors =
                printing.errors().stream().map(Message::code).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, errors, console);
        return printing;
    }

    /** Makes only the web page of a seed's booklet. */
    public Path page(Seed seed) {
        return expecting(seed.errors()).run(seed.department(), seed.year(), "--formats", "html").published()
                .file("html");
    }

    /** What a check of a booklet says, whatever it is. */
    public String check(String department, int year) {
        FrontDoor door = new FrontDoor();
        door.run(arguments(department, Integer.toString(year), "--check"));
        return door.console().replace(folder.toString() + File.separator, "");
    }

    private String[] arguments(String department, String year, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--dept", department, "--year", year,
                "--data", file("data").toString(), "--templates", file("templates").toString(),
                "--out", file("output").toString()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }
}
