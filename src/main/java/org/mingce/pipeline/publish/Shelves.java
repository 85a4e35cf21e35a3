package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shelves that an output folder has, whichever run has made them. */
public final class Shelves {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Folders folders;

    /** Of the output folder. */
    public Shelves(Folders folders) {
        this.folders = folders;
    }

    /** Those with something for clerk and bureau, by department and year. */
    public List<Shelf> all() throws IOException {
        return Files.isDirectory(folders.review()) ? under(folders.review()) : List.of();
    }

    /** Those with a folder in the output, or in its review, by department and year. */
    List<Shelf> under(Path folder) throws IOException {
        List<Shelf> shelves = new ArrayList<>();
        for (Path department : folders(folder)) {
            if (department.equals(folders.review())) {
                continue;
            }
            for (Path year : folders(department)) {
                if (YEAR.matcher(year.getFileName().toString()).matches()) {
                    Path place = department.getFileName().resolve(year.getFileName());
                    shelves.add(new Shelf(folders.output().resolve(place), folders.review().resolve(place)));
                }
            }
        }
        return shelves;
    }

    /** As paths, never as names: a name that this locale can't tell still leads to its folder. */
    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted().toList();
        }
    }
}
