package org.mingce.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.Folders;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;

/** The program's entry: {@code mvn exec:java -Ddept=… -Dyear=…} and {@code java -jar mingce.jar --dept … --year …}. */
public final class Main {

    private final Console console;
    private final Properties properties;
    private final Function<Folders, Booklets> program;

    /**
     * The entry, with all it touches of the process.
     *
     * @param console    where to print
     * @param properties options that the command line may lack
     * @param program    what makes booklets of folders
     */
    Main(Console console, Properties properties, Function<Folders, Booklets> program) {
        this.console = console;
        this.properties = properties;
        this.program = program;
    }

    /**
     * Runs the program and ends the process, within Maven too, with an {@link ExitStatus} other than 0 where there is
     * cause.
     */
    public static void main(String[] arguments) {
        ExitStatus status = new Main(Console.ofProcess(), System.getProperties(), Mingce::new).run(arguments);
        if (status != ExitStatus.OK) {
            System.exit(status.code());
        }
    }

    /** Runs the program. No exception leaves it. */
    ExitStatus run(String... arguments) {
        CommandReader reader = new CommandReader(properties);
        boolean trace = properties.containsKey("trace") || List.of(arguments).contains("--trace");
        try {
            return run(reader, reader.read(arguments));
        } catch (UsageException e) {
            e.problems().forEach(problem -> console.err().println(Report.clean(problem)));
            return ExitStatus.USAGE;
        } catch (IOException e) {
            console.err().println("读取失败：" + Report.clean(String.valueOf(e.getMessage())));
            return ExitStatus.FAILED;
        } catch (RuntimeException | Error e) {
            // The last net under bugs: a person gets a line, a developer the trace.
            console.err().println("程序出错：" + Report.clean(e.toString()) + (trace ? "" : "（加 -Dtrace 显示调用栈）"));
            if (trace) {
                e.printStackTrace(console.err());
            }
            return ExitStatus.FAILED;
        }
    }

    private ExitStatus run(CommandReader reader, Options options) throws UsageException, IOException {
        List<String> problems = new ArrayList<>();
        boolean help = Settings.isOn("help", options.help, problems);
        boolean version = Settings.isOn("version", options.version, problems);
        boolean trace = Settings.isOn("trace", options.trace, problems);
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        if (help) {
            reader.command().usage(console.out(), console.ansi());
            return ExitStatus.OK;
        }
        if (version) {
            console.out().println("明册 mingce " + version());
            return ExitStatus.OK;
        }
        return run(Settings.of(options), trace);
    }

    private ExitStatus run(Settings settings, boolean trace) throws UsageException, IOException {
        Booklets booklets = program.apply(settings.folders());
        if (settings.dept().isEmpty() || settings.year().isEmpty()) {
            new Listing(booklets.catalogue()).print(console.out(), settings);
            return ExitStatus.OK;
        }
        BookletResult result = booklets.run(new Request(settings.dept().get(), settings.year().getAsInt(),
                settings.formats(booklets.formats()), settings.check(), settings.failOn()));
        new Report(console).print(result, trace);
        return ExitStatus.of(result.status());
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("（未打包）");
    }
}
