package org.mingce.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Assertions;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.source.DataSource;

/**
 * Sources in a folder of their own, to be changed by a test: either the real data and templates of this project with
 * one thing changed, or a department that has next to nothing. File names are relative to the department's year.
 */
public final class Sources {

    /** The tables that the minimal editions print. */
    private static final String TABLES = String.join("\n", Stream.of("incomeExpenditure", "income", "expenditure",
            "fiscalAppropriation", "generalPublicBudget", "basicExpenditure", "governmentFund", "stateCapital",
            "threePublic").map(id -> "  - {id: " + id + "}").toList());

    private final Path folder;
    private final String dept;
    private final int year;

    private Sources(Path folder, String dept, int year) {
        this.folder = folder;
        this.dept = dept;
        this.year = year;
    }

    /** A copy of this project's {@code data} and {@code templates}, of which one department's year is looked at. */
    public static Sources copied(Path folder, String dept, int year) {
        Sources sources = new Sources(folder, dept, year);
        sources.copy(Path.of("data"), sources.data());
        sources.copy(Path.of("templates"), sources.templates());
        return sources;
    }

    /**
     * The department {@code zhuzhou} in 2024: names, a region with the editions hunan-2019 and hunan-2024, the sections
     * total and procurement, the annex report, this project's official tables and its shared data. No year's file yet.
     */
    public static Sources minimal(Path folder) {
        Sources sources = new Sources(folder, "zhuzhou", 2024);
        sources.copy(Path.of("data", "shared"), sources.data().resolve("shared"));
        sources.data("zhuzhou/department.yaml", "name: 株洲市某部", "region: hunan");
        sources.copy(Path.of("templates", "tables"), sources.templates().resolve("tables"));
        for (int since : List.of(2019, 2024)) {
            sources.template("editions/hunan-" + since + "/edition.yaml", "name: 湖南省" + since, "parts:",
                    "  - {id: overview, title: 概况}", "tables:", TABLES);
        }
        sources.template("sections/total.ftlh").template("sections/procurement.ftlh").template("annex/report.ftlh");
        return sources.create();
    }

    private Sources create() {
        try {
            Files.createDirectories(data().resolve(dept).resolve(Integer.toString(year)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a file of the year, line by line. */
    public Sources file(String name, String... lines) {
        return write(path(name), lines);
    }

    /** Writes a file anywhere in {@code data}. */
    public Sources data(String name, String... lines) {
        return write(data().resolve(name), lines);
    }

    /** Writes a file anywhere in {@code templates}. */
    public Sources template(String name, String... lines) {
        return write(templates().resolve(name), lines);
    }

    /** Replaces a text that stands exactly once in a file of the year. */
    public Sources replace(String name, String text, String replacement) {
        try {
            String before = Files.readString(path(name));
            if (before.split(Pattern.quote(text), -1).length != 2) {
                throw new IllegalArgumentException(text + " does not stand once in " + name);
            }
            Files.writeString(path(name), before.replace(text, replacement));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the bytes of a file of the year. */
    public Sources bytes(String name, byte[] bytes) {
        try {
            Files.write(path(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same sources, another year of the department looked at; its folder is made where it is missing. */
    public Sources year(int other) {
        return new Sources(folder, dept, other).create();
    }

    /** The folder {@code data}. */
    public Path data() {
        return folder.resolve("data");
    }

    /** The folder {@code templates}. */
    public Path templates() {
        return folder.resolve("templates");
    }

    /** Where a file of the year stands. */
    public Path path(String name) {
        return data().resolve(dept).resolve(Integer.toString(year)).resolve(name);
    }

    /** What a fresh {@link DataSource} reads. */
    public Outcome<Booklet> read() {
        return new DataSource(data(), templates()).read(dept, year);
    }

    /** The booklet; fails with the diagnostics where there is none. */
    public Booklet booklet() {
        Outcome<Booklet> outcome = read();
        if (outcome.value() == null) {
            throw new AssertionError(outcome.diagnostics().toString());
        }
        return outcome.value();
    }

    /** What is wrong, each as {@code code place: message | hint | hint}, places as {@code accounts.yaml:3:5}. */
    public List<String> problems() {
        return read().diagnostics().stream().map(this::line).toList();
    }

    /** The lines that the problems give to be pasted. */
    public List<String> lines() {
        return read().diagnostics().stream().flatMap(diagnostic -> diagnostic.lines().stream()).toList();
    }

    /** Asserts that exactly these {@link #problems} are found, each given by its beginning. */
    public void find(String... beginnings) {
        List<String> problems = problems();
        Assertions.assertEquals(beginnings.length, problems.size(), problems.toString());
        for (int i = 0; i < beginnings.length; i++) {
            Assertions.assertTrue(problems.get(i).startsWith(beginnings[i]),
                    beginnings[i] + " is not the beginning of " + problems.get(i));
        }
    }

    private String line(Diagnostic diagnostic) {
        String year = data().resolve(dept).resolve(Integer.toString(this.year)).toString().replace('\\', '/') + "/";
        String all = diagnostic.code() + " " + diagnostic.position() + ": " + diagnostic.message()
                + String.join("", diagnostic.hints().stream().map(hint -> " | " + hint).toList());
        return all.replace(year, "").replace(folder.toString().replace('\\', '/') + "/", "");
    }

    private void copy(Path from, Path to) {
        try {
            FileUtils.copyDirectory(from.toFile(), to.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sources write(Path path, String... lines) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
