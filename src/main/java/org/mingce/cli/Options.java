package org.mingce.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The options as they were given, before anyone has looked at the values: that all are texts lets {@link Settings}
 * report every bad one of them in one go. A switch is a text too, since it may come as {@code --trace} (an empty text),
 * {@code -Dtrace} or {@code -Dtrace=false}.
 */
@Command(name = "mingce", sortOptions = false, usageHelpAutoWidth = true)
final class Options {

    @Option(names = "--dept", paramLabel = "${bundle:value.department}")
    String dept;

    @Option(names = "--year", paramLabel = "${bundle:value.year}")
    String year;

    @Option(names = "--import", paramLabel = "${bundle:value.files}")
    String imported;

    @Option(names = "--import-as", paramLabel = "${bundle:value.import-as}")
    String importAs;

    @Option(names = "--region", paramLabel = "${bundle:value.region}")
    String region;

    @Option(names = "--unit", paramLabel = "${bundle:value.unit}")
    String unit;

    @Option(names = "--overwrite", paramLabel = "${bundle:value.changes}", arity = "0..1", fallbackValue = "")
    String overwrite;

    @Option(names = "--new-year", paramLabel = "${bundle:value.year}")
    String newYear;

    @Option(names = "--formats", paramLabel = "${bundle:value.formats}")
    String formats;

    @Option(names = "--out", paramLabel = "${bundle:value.folder}", defaultValue = "output")
    String out;

    @Option(names = "--audit", paramLabel = "${bundle:value.files}")
    String audit;

    @Option(names = "--portal", paramLabel = "${bundle:value.portal}")
    String portal;

    @Option(names = "--fonts", paramLabel = "${bundle:value.fonts}")
    String fonts;

    @Option(names = "--data", paramLabel = "${bundle:value.folder}", defaultValue = "data")
    String data;

    @Option(names = "--templates", paramLabel = "${bundle:value.folder}", defaultValue = "templates")
    String templates;

    @Option(names = "--check", arity = "0")
    String check;

    @Option(names = "--strict", arity = "0")
    String strict;

    @Option(names = "--fail-on", paramLabel = "${bundle:value.level}")
    String failOn;

    @Option(names = "--force", arity = "0")
    String force;

    @Option(names = "--threads", paramLabel = "${bundle:value.count}")
    String threads;

    @Option(names = "--shard", paramLabel = "${bundle:value.shard}")
    String shard;

    @Option(names = "--timeout", paramLabel = "${bundle:value.seconds}", defaultValue = "120")
    String timeout;

    @Option(names = "--desk", paramLabel = "${bundle:value.port}", arity = "0..1", fallbackValue = "")
    String desk;

    @Option(names = "--schedule", arity = "0")
    String schedule;

    @Option(names = "--rules", arity = "0")
    String rules;

    @Option(names = "--trace", arity = "0")
    String trace;

    @Option(names = "--help", arity = "0")
    String help;

    @Option(names = "--version", arity = "0")
    String version;

    /** Every option that has a value, by its name, in the order of the help. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (OptionSpec option : CommandSpec.forAnnotatedObject(this).options()) {
            String value = option.getValue();
            if (value != null) {
                given.put(PropertyDefaults.property(option), value);
            }
        }
        return given;
    }
}
