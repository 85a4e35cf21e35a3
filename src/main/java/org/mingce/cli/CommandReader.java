package org.mingce.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import org.mingce.model.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** Reads options from arguments and system properties, and says in Chinese what can't be understood. */
final class CommandReader {

    private final Properties properties;
    private final Options options = new Options();
    private final CommandLine command = new CommandLine(options);
    private final List<String> names = command.getCommandSpec().options().stream()
            .map(PropertyDefaults::property).toList();

    CommandReader(Properties properties) {
        this.properties = properties;
        command.setDefaultValueProvider(new PropertyDefaults(properties));
        command.setUnmatchedArgumentsAllowed(true);
    }

    /** Prints what the options are, with the texts of {@code options.properties}. */
    void printHelp(Console console) throws IOException {
        try (InputStream in = CommandReader.class.getResourceAsStream("options.properties")) {
            command.setResourceBundle(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        }
        console.out().lines(command.getUsageMessage(Ansi.OFF));
    }

    /** The options, with nothing left that was not understood. */
    Options read(String... arguments) throws UsageException {
        CommandProblems problems = new CommandProblems();
        addMisspeltProperties(problems);
        try {
            command.parseArgs(arguments);
            addUnknown(command.getUnmatchedArguments(), problems);
        } catch (MissingParameterException e) {
            e.getMissing().forEach(missing -> problems.add("option.value", ((OptionSpec) missing).longestName()));
        } catch (OverwrittenOptionException e) {
            problems.add("option.twice", ((OptionSpec) e.getOverwritten()).longestName());
        } catch (ParameterException e) {
            problems.add("option.syntax", e.getMessage());
        }
        problems.check();
        return options;
    }

    /**
     * Maven takes any property; one that all but spells an option must not be passed over in silence. Names with a dot
     * belong to others.
     */
    private void addMisspeltProperties(CommandProblems problems) {
        properties.stringPropertyNames().stream().sorted()
                .filter(name -> !name.contains(".") && !names.contains(name))
                .forEach(name -> Nearest.sure(name, names)
                        .ifPresent(near -> problems.add("option.unknown/near", "-D" + name, "-D" + near)));
    }

    private void addUnknown(List<String> unmatched, CommandProblems problems) {
        List<String> given = unmatched.stream().filter(argument -> argument.startsWith("-")).toList();
        if (given.isEmpty()) {
            unmatched.forEach(argument -> problems.add("option.extra", argument));
        }
        for (String argument : given) {
            String shown = argument.replaceFirst("=.*", "");
            Nearest.to(shown.replaceFirst("^(-D|-+)", ""), names).ifPresentOrElse(
                    near -> problems.add("option.unknown/near", shown, "--" + near),
                    () -> problems.add("option.unknown", shown));
        }
    }
}
