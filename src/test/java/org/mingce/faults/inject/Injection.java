package org.mingce.faults.inject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;

/** Faults put one by one into the booklets of a folder, a copy of the project's data and templates. */
public final class Injection {

    private final Path data;
    private final List<Trial> trials = new ArrayList<>();

    /** Makes the booklets without faults, to know what is said of them. */
    public Injection(Path folder) throws IOException {
        Workshop.in(folder);
        data = folder.resolve("data");
        Folders folders = new Folders(data, folder.resolve("templates"), folder.resolve("output"));
        Mingce program = new Mingce(folders, Duration.ofSeconds(60), FontChoice.EMBEDDED);
        for (Seed seed : Seed.values()) {
            program.run(new Request(seed.department(), seed.year(), Set.of("html"), false, FailOn.NEVER));
            Path page = folders.shelf(seed.department(), seed.year()).booklet().resolve("booklet.html");
            trials.add(new Trial(program, data, Material.of(seed.department(), seed.year(),
                    files(seed.department(), Integer.toString(seed.year())), text(Files.readString(page)))));
        }
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<(style|svg|title)\\b.*?</\\1>", "").replaceAll("<[^>]+>", "|");
    }

    private List<DataFile> files(String department, String year) throws IOException {
        List<DataFile> files = new ArrayList<>();
        Path own = data.resolve(department).resolve("department.yaml");
        try (Stream<Path> paths = Files.list(data.resolve(department).resolve(year))) {
            for (Path path : Stream.concat(Stream.of(own), paths)
                    .filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                files.add(DataFile.of(data.relativize(path).toString().replace('\\', '/'), Files.readString(path)));
            }
        }
        return files;
    }

    /**
     * Tries kinds.
     *
     * @param names    what the names of the kinds to try look like
     * @param places   at how many places of a booklet
     * @param booklets in how many of the booklets in which it fits; another begins for each kind
     */
    public InjectionReport run(Pattern names, int places, int booklets) throws IOException {
        InjectionReport report = new InjectionReport();
        int first = 0;
        for (Kind kind : Kinds.all()) {
            if (!names.matcher(kind.name()).matches()) {
                continue;
            }
            report.begin(kind.name());
            int left = booklets;
            for (int i = 0; i < trials.size() && left > 0; i++) {
                Trial trial = trials.get((first + i) % trials.size());
                List<Fault> faults = Kinds.sample(kind, trial.material(), places);
                for (Fault fault : faults) {
                    report.add(kind.name(), fault, Files.readString(data.resolve(fault.file())), trial.of(fault));
                }
                left -= faults.isEmpty() ? 0 : 1;
            }
            first++;
        }
        return report;
    }

    /** What is told of changes that change nothing: a comment behind a line of each file. */
    public List<String> toldOfNothing() throws IOException {
        List<String> told = new ArrayList<>();
        for (Trial trial : trials) {
            for (DataFile file : trial.material().files()) {
                int end = file.lineEnd(1) - 1;
                Fault none = new Fault(file.name(), 1, file.blockEnd(1), end, end, "。", 0, List.of());
                if (trial.of(none) != Trial.Told.MISSED) {
                    told.add(file.name());
                }
            }
        }
        return told;
    }
}
