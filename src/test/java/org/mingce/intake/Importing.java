package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Workshop;

/** Imports through the program's front door into a copy of the project's data. */
final class Importing {

    private final Path folder;
    private final Workshop workshop;
    private int status;
    private String console = "";

    private Importing(Path folder) {
        this.folder = folder;
        this.workshop = Workshop.in(folder);
    }

    static Importing in(Path folder) {
        return new Importing(folder);
    }

    /** Without these files of a year. */
    Importing without(String department, int year, String... names) {
        for (String name : names) {
            workshop.delete("data/" + department + "/" + year + "/" + name + ".yaml");
        }
        return this;
    }

    Importing run(Path file, String department, int year, String... options) {
        FrontDoor door = new FrontDoor();
        List<String> arguments = new ArrayList<>(List.of("--import", file.toString(), "--dept", department, "--year",
                Integer.toString(year), "--data", workshop.file("data").toString(), "--templates",
                workshop.file("templates").toString(), "--out", workshop.file("output").toString()));
        arguments.addAll(List.of(options));
        status = door.run(arguments.toArray(String[]::new));
        console = door.console().replace(folder + File.separator, "");
        return this;
    }

    Importing succeeds() {
        assertEquals(0, status, console);
        return this;
    }

    int status() {
        return status;
    }

    String console() {
        return console;
    }

    Workshop workshop() {
        return workshop;
    }
}
