package org.mingce.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Unit;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.ImportRequest;
import org.mingce.pipeline.ImportResult;

/** {@code import=FILE,…}: spreadsheets or a published booklet into the data of one department's year. */
final class ImportCommand {

    private static final Pattern COMMA = Pattern.compile("[,\uFF0C]");
    private static final Pattern MARK = Pattern.compile("[,\uFF0C\u3001\\s]+");
    private static final Pattern MARKS = Pattern.compile("(?i)[0-9a-f]{5}(" + MARK + "[0-9a-f]{5})*");

    private final Messages messages = Messages.of(ImportCommand.class);
    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    /** What the options ask for; empty where they ask for no import. */
    static Optional<ImportRequest> request(Options options, Settings settings) throws UsageException {
        CommandProblems problems = new CommandProblems();
        Set<String> changes = options.imported == null ? Set.of() : changes(options.overwrite);
        boolean overwrite = !changes.isEmpty() || Settings.isOn("overwrite", options.overwrite, problems);
        if (options.imported == null) {
            problems.check();
            return Optional.empty();
        }
        List<Path> files = files(options.imported, problems);
        Optional<Selection> selection = settings.selection().filter(Selection::isSingle);
        if (selection.isEmpty()) {
            problems.add("import.single");
        }
        ImportRequest.As as = as(options.importAs, problems);
        Optional<Unit> unit = unit(options.unit, problems);
        problems.check();
        return Optional.of(new ImportRequest(files, selection.get().departments().get(0),
                selection.get().years().get(0), as, Optional.ofNullable(options.region).map(String::strip),
                unit, overwrite, changes));
    }

    /** The marks of the changes that alone are to be written; none where the option is a switch. */
    private static Set<String> changes(String value) {
        Set<String> marks = new LinkedHashSet<>();
        if (value != null && MARKS.matcher(value.strip()).matches()) {
            MARK.splitAsStream(value.strip().toLowerCase(Locale.ROOT)).forEach(marks::add);
        }
        return marks;
    }

    /** Commas part files; a file whose name holds one may be named alone. */
    private static List<Path> files(String value, CommandProblems problems) {
        List<Path> files = new ArrayList<>();
        try {
            if (Files.isRegularFile(Path.of(value.strip()))) {
                return List.of(Path.of(value.strip()));
            }
            COMMA.splitAsStream(value).map(String::strip).filter(name -> !name.isEmpty()).map(Path::of)
                    .forEach(files::add);
        } catch (InvalidPathException e) {
            problems.add("option.path", "import", value);
            return files;
        }
        if (files.isEmpty()) {
            problems.add("option.value", "--import");
        }
        return files;
    }

    private static ImportRequest.As as(String value, CommandProblems problems) {
        if (value == null) {
            return ImportRequest.As.ACCOUNTS;
        }
        for (ImportRequest.As as : ImportRequest.As.values()) {
            if (as.key().equalsIgnoreCase(value.strip())) {
                return as;
            }
        }
        problems.add("option.import-as", value);
        return ImportRequest.As.ACCOUNTS;
    }

    private static Optional<Unit> unit(String value, CommandProblems problems) {
        if (value == null) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            if (unit.label().equals(value.strip())) {
                return Optional.of(unit);
            }
        }
        problems.add("option.unit", value);
        return Optional.empty();
    }

    /** Runs it, and tells what came of it. */
    ExitStatus run(Booklets booklets, ImportRequest request) {
        ImportResult result = booklets.importFiles(request);
        Printer out = result.isDone() ? console.out() : console.err();
        new BookletReport(console).list(out, result.said());
        for (ImportResult.File file : result.files()) {
            out.line(messages.text("import.file." + file.status(), shown(file.path()),
                    file.kept().map(ImportCommand::shown).orElse("")));
            file.difference().forEach(line -> out.line("    " + line));
        }
        if (result.files().stream().anyMatch(file -> file.status() == ImportResult.Status.DIFFERS)) {
            out.line(messages.text("import.overwrite"));
        } else if (result.isDone()) {
            out.line(messages.text("import.next", request.department(), request.year()));
        }
        if (result.files().isEmpty()) {
            out.line(messages.text("import.none"));
        }
        ExitStatus status = ExitStatus.of(result.said());
        boolean differs = result.files().stream().anyMatch(file -> file.status() == ImportResult.Status.DIFFERS);
        return differs ? status.or(ExitStatus.REFUSED) : status;
    }

    private static String shown(Path path) {
        return Position.in(path, 0, 0).file();
    }
}
