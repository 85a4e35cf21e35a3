package org.mingce.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.TodoPoint;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.ImportResult;
import org.mingce.pipeline.NewYearRequest;

/** {@code new-year=2025}: a year of some departments from the year before. */
final class NewYearCommand {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    private final Messages messages = Messages.of(NewYearCommand.class);
    private final Console console;
    private final Settings settings;

    NewYearCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Runs it for every department that is named, and tells what came of each. */
    ExitStatus run(Options options, Booklets booklets) throws UsageException, IOException {
        CommandProblems problems = new CommandProblems();
        String value = options.newYear.strip();
        if (!YEAR.matcher(value).matches()) {
            problems.add("option.new-year", options.newYear);
        }
        if (options.imported != null || options.year != null) {
            problems.add("newyear.alone");
        }
        if (settings.departments().isEmpty()) {
            problems.add("newyear.department");
        }
        boolean overwrite = Settings.isOn("overwrite", options.overwrite, problems);
        problems.check();
        List<String> named = settings.departments().get();
        List<String> departments = named.isEmpty() ? List.copyOf(booklets.holdings().years().keySet()) : named;
        ExitStatus status = ExitStatus.OK;
        for (String department : departments) {
            status = status.or(run(new NewYearRequest(department, Integer.parseInt(value), overwrite), booklets));
        }
        return status;
    }

    private ExitStatus run(NewYearRequest request, Booklets booklets) {
        ImportResult result = booklets.newYear(request);
        Printer out = result.isDone() ? console.out() : console.err();
        new BookletReport(console).list(out, result.said());
        for (ImportResult.File file : result.files()) {
            out.line(messages.text("newyear.file." + file.status(), shown(file.path()),
                    file.kept().map(NewYearCommand::shown).orElse("")));
            if (file.status() == ImportResult.Status.DIFFERS) {
                file.difference().forEach(line -> out.line("    " + line));
            }
        }
        boolean differs = result.files().stream().anyMatch(file -> file.status() == ImportResult.Status.DIFFERS);
        Optional<ExitStatus> refused = differs ? Optional.of(ExitStatus.REFUSED) : Optional.empty();
        if (differs) {
            out.line(messages.text("newyear.overwrite"));
        }
        if (result.isDone()) {
            List<TodoPoint> open = booklets.todo(request.department(), request.year()).stream()
                    .filter(TodoPoint::isOpen).toList();
            out.line(messages.text("newyear.open", open.size(), request.department(), request.year()));
            open.forEach(point -> out.line(messages.text("newyear.point", point.what(), point.position())));
            out.line(messages.text("newyear.next", request.department(), request.year()));
        }
        if (result.files().isEmpty()) {
            out.line(messages.text("import.none"));
        }
        ExitStatus status = ExitStatus.of(result.said());
        return refused.map(status::or).orElse(status);
    }

    private static String shown(Path path) {
        return Position.in(path, 0, 0).file();
    }
}
