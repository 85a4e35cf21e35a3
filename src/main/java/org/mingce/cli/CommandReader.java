package org.mingce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine;
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

    /** The command, for its help. */
    CommandLine command() {
        return command;
    }

    /** The options, with nothing left that was not understood. */
    Options read(String... arguments) throws UsageException {
        List<String> problems = new ArrayList<>(misspeltProperties());
        try {
            command.parseArgs(arguments);
            problems.addAll(unknown(command.getUnmatchedArguments()));
        } catch (MissingParameterException e) {
            e.getMissing().forEach(missing -> problems.add("选项 " + ((OptionSpec) missing).longestName() + " 缺少值"));
        } catch (OverwrittenOptionException e) {
            problems.add("选项 " + ((OptionSpec) e.getOverwritten()).longestName() + " 写了两次");
        } catch (ParameterException e) {
            problems.add("看不懂的选项：" + e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return options;
    }

    /**
     * Maven takes any property; one that all but spells an option must not be passed over in silence. Names with a dot
     * belong to others.
     */
    private List<String> misspeltProperties() {
        return properties.stringPropertyNames().stream().sorted()
                .filter(name -> !name.contains(".") && !names.contains(name))
                .flatMap(name -> Nearest.sure(name, names).stream()
                        .map(near -> "没有选项 -D" + name + "，是否想写 -D" + near + "？"))
                .toList();
    }

    private List<String> unknown(List<String> unmatched) {
        List<String> given = unmatched.stream().filter(argument -> argument.startsWith("-")).toList();
        if (given.isEmpty()) {
            return unmatched.stream().map(argument -> "多余的 “" + argument + "”：部门写成 --dept 部门，年度写成 --year 年度")
                    .toList();
        }
        return given.stream().map(this::unknown).toList();
    }

    private String unknown(String argument) {
        String name = argument.replaceFirst("^(-D|-+)", "").replaceFirst("=.*", "");
        String hint = Nearest.of(name, names).map(near -> "，是否想写 --" + near + "？").orElse("；--help 列出全部选项");
        return "没有选项 " + argument.replaceFirst("=.*", "") + hint;
    }
}
