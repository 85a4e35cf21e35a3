package org.mingce.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.mingce.check.audit.AuditRules;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Rule;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.PassedOver;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.Catalogue;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.ImportRequest;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.RuleBook;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Index;

/** The program's entry: {@code mvn exec:java -Ddept=… -Dyear=…} and {@code java -jar mingce.jar --dept … --year …}. */
public final class Main {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Messages messages = Messages.of(Main.class);
    private final FileNames names = FileNames.ofProcess();
    private final Console console;
    private final Properties properties;
    private final Program program;
    private final Clock clock;

    /** Makes booklets of folders, each within a time, with these fonts. */
    interface Program {
        Booklets booklets(Folders folders, Duration limit, FontChoice fonts);
    }

    /**
     * The entry, with all it touches of the process.
     *
     * @param console    where to print
     * @param properties options that the command line may lack
     * @param program    what makes booklets of folders
     * @param clock      what {@code year=auto} looks at
     */
    Main(Console console, Properties properties, Program program, Clock clock) {
        this.console = console;
        this.properties = properties;
        this.program = program;
        this.clock = clock;
    }

    /**
     * Runs the program and ends the process, within Maven too, with an {@link ExitStatus} other than 0 where there is
     * cause.
     */
    public static void main(String[] arguments) {
        LastWord noMemory = LastWord.ofProcess(Messages.of(Main.class).text("failed.memory"), Console.charset(),
                ExitStatus.FAILED);
        try {
            ExitStatus status = new Main(Console.ofProcess(), System.getProperties(), Mingce::new, Clock.systemUTC())
                    .run(arguments);
            if (status != ExitStatus.OK) {
                System.exit(status.code());
            }
        } catch (OutOfMemoryError e) {
            // Threads that still run may leave none for an orderly end; what they write is whole or not there.
            noMemory.say();
        }
    }

    /** Runs the program. No exception leaves it but where there is no memory left to tell of one. */
    ExitStatus run(String... arguments) {
        CommandReader reader = new CommandReader(properties);
        boolean trace = properties.containsKey("trace") || List.of(arguments).contains("--trace");
        try {
            return run(reader, reader.read(arguments));
        } catch (UsageException e) {
            e.problems().forEach(console.err()::line);
            return ExitStatus.USAGE;
        } catch (IOException e) {
            console.err().line(messages.text("failed.read", Masking.of(String.valueOf(e.getMessage()))));
            return ExitStatus.FAILED;
        } catch (OutOfMemoryError e) {
            // What a booklet wants is told with the booklet; this is too little for the program itself.
            console.err().line(messages.text("failed.memory"));
            return ExitStatus.FAILED;
        } catch (RuntimeException | Error e) {
            // The last net under bugs: a person gets a line, a developer the trace.
            console.err().line(messages.text(trace ? "failed.bug" : "failed.bug/hint", Masking.of(e.toString())));
            if (trace) {
                console.err().trace(e);
            }
            return ExitStatus.FAILED;
        }
    }

    private ExitStatus run(CommandReader reader, Options options) throws UsageException, IOException {
        CommandProblems problems = new CommandProblems();
        boolean help = Settings.isOn("help", options.help, problems);
        boolean version = Settings.isOn("version", options.version, problems);
        boolean rules = Settings.isOn("rules", options.rules, problems);
        boolean trace = Settings.isOn("trace", options.trace, problems);
        Optional<Integer> desk = DeskCommand.port(options.desk, problems);
        boolean schedule = Settings.isOn("schedule", options.schedule, problems);
        problems.check();
        if (help) {
            reader.printHelp(console);
            return ExitStatus.OK;
        }
        if (version) {
            console.out().line(messages.text("version", version()));
            return ExitStatus.OK;
        }
        List<String> given = new ArrayList<>(options.given().values());
        given.add(System.getProperty("user.dir", ""));
        if (!areTold(names.untold(given))) {
            return ExitStatus.FAILED;
        }
        Settings settings = settings(options);
        if (rules) {
            return list(new RuleBook(settings.folders()).rules());
        }
        if (schedule) {
            console.out().lines(Schedule.here(options).text());
            return ExitStatus.OK;
        }
        Folders folders = settings.folders();
        if (!areTold(names.untoldIn(List.of(folders.data(), folders.templates(), folders.output())))) {
            return ExitStatus.FAILED;
        }
        if (options.audit != null && !options.audit.isBlank()) {
            return new AuditCommand(console, settings, trace).run(options.audit);
        }
        if (desk.isPresent()) {
            return new DeskCommand(console, settings).run(desk.get());
        }
        if (options.newYear != null) {
            return new NewYearCommand(console, settings).run(options,
                    program.booklets(folders, settings.limit(), settings.fonts()));
        }
        Optional<ImportRequest> imported = ImportCommand.request(options, settings);
        return imported.isPresent() ? new ImportCommand(console).run(
                program.booklets(folders, settings.limit(), settings.fonts()), imported.get()) : run(settings, trace);
    }

    /** Says which name this process can't tell from others, before anything is made of it. */
    private boolean areTold(Optional<String> untold) {
        untold.ifPresent(name -> console.err().lines(messages.text("failed.names", names.encoding(), name)));
        return untold.isEmpty();
    }

    private ExitStatus list(Outcome<List<Rule>> rules) {
        if (rules.value() == null) {
            new BookletReport(console).print(rules.diagnostics());
            return ExitStatus.of(rules.diagnostics());
        }
        new RuleListing(Stream.concat(rules.value().stream(), AuditRules.rules().stream()).toList())
                .print(console.out());
        return ExitStatus.OK;
    }

    private Settings settings(Options options) throws UsageException {
        return Settings.of(options, year(), Runtime.getRuntime().availableProcessors());
    }

    /** The year in China, wherever the machine is. */
    private Year year() {
        return Year.from(clock.instant().atZone(CHINA));
    }

    private ExitStatus run(Settings settings, boolean trace) throws UsageException, IOException {
        Booklets booklets = program.booklets(settings.folders(), settings.limit(), settings.fonts());
        Optional<Selection> selection = settings.selection();
        if (selection.isEmpty() && settings.portal().isPresent()) {
            return new LeadingPages(console, booklets, settings).write(false);
        }
        if (selection.isEmpty()) {
            Catalogue catalogue = booklets.catalogue();
            new Listing(catalogue).print(console.out(), settings);
            List<Diagnostic> passedOver = catalogue.passedOver().stream().map(PassedOver::why).toList();
            new BookletReport(console).print(passedOver);
            return ExitStatus.of(passedOver);
        }
        if (!selection.get().isSingle() || settings.shard().isPresent()) {
            return new BatchCommand(console, booklets, settings, trace).run(selection.get());
        }
        BookletResult result = booklets.run(settings.request(selection.get().departments().get(0),
                selection.get().years().get(0), booklets.formats()));
        new BookletReport(console).print(result, settings.folders(), trace);
        ExitStatus status = ExitStatus.of(result.status());
        // Where a batch has written the pages that lead to all booklets, they must not tell of older findings.
        boolean wanted = settings.portal().isPresent()
                || Files.exists(settings.folders().output().resolve(Index.FILE));
        return wanted && result.status() == BookletResult.Status.PUBLISHED
                ? status.or(new LeadingPages(console, booklets, settings).write(false)) : status;
    }

    private String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElseGet(() -> messages.text("version.none"));
    }
}
