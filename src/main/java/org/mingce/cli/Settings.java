package org.mingce.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;

/**
 * What the options mean.
 *
 * @param departments the departments; empty for all; missing to list
 * @param years       the fiscal years; empty for all; missing to list
 * @param formats     the formats asked for; empty for all
 * @param folders     where to read and write
 * @param portal      where to write what goes to a portal; empty for nowhere
 * @param check       whether only to check
 * @param failOn      which findings keep a booklet from being published
 * @param force       whether a batch makes again what has not changed
 * @param shard       which part of a batch is meant; empty for all of it
 * @param threads     how many booklets at once
 * @param limit       how long one booklet may take
 * @param fonts       which fonts the PDF may use
 */
record Settings(Optional<List<String>> departments, Optional<List<Integer>> years, Set<String> formats,
                Folders folders, Optional<Path> portal, boolean check, FailOn failOn, boolean force,
                Optional<Shard> shard, int threads, Duration limit, FontChoice fonts) {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern COMMA = Pattern.compile("[,，、\\s]+");
    /** Between names that may hold blanks. */
    private static final Pattern COMMA_ALONE = Pattern.compile("[,，、]");
    private static final String ALL = "all";
    private static final String AUTO = "auto";

    /**
     * Reads the values of the options, and says everything that is wrong with them.
     *
     * @param today the current year, for {@code year=auto}
     * @param cores how many booklets at once where the options don't say
     */
    static Settings of(Options options, Year today, int cores) throws UsageException {
        CommandProblems problems = new CommandProblems();
        Optional<List<String>> departments = departments(options.dept);
        Optional<List<Integer>> years = years(options.year, today, problems);
        boolean force = isOn("force", options.force, problems);
        Optional<Shard> shard = Shard.of(options.shard, problems);
        int threads = number("threads", options.threads, cores, problems);
        Duration limit = Duration.ofSeconds(number("timeout", options.timeout, 1, problems));
        FailOn failOn = failOn(options.failOn, problems)
                .or(isOn("strict", options.strict, problems) ? FailOn.ERROR : FailOn.NEVER);
        FontChoice fonts = fonts(options.fonts, problems);
        boolean check = isOn("check", options.check, problems);
        Set<String> formats = formats(options.formats);
        Path data = folder("data", options.data, problems);
        Path templates = folder("templates", options.templates, problems);
        Path out = path("out", options.out, problems);
        Optional<Path> portal = Optional.ofNullable(options.portal).map(value -> path("portal", value, problems));
        problems.check();
        return new Settings(departments, years, formats, new Folders(data, templates, out), portal, check,
                failOn, force, shard, threads, limit, fonts);
    }

    /** What to ask for one booklet. */
    Request request(String department, int year, List<String> known) throws UsageException {
        return new Request(department, year, formats(known), check, failOn);
    }

    /** Which booklets are meant; empty to list what there is. */
    Optional<Selection> selection() {
        return departments.flatMap(named -> years.map(given -> new Selection(named, given)));
    }

    /** Whether a switch is on: given, with no value or {@code true}. */
    static boolean isOn(String name, String value, CommandProblems problems) {
        String text = value == null ? "false" : value.toLowerCase(Locale.ROOT);
        boolean on = text.isEmpty() || text.equals("true");
        if (!on && !text.equals("false")) {
            problems.add("option.switch", name, value);
        }
        return on;
    }

    private static Optional<List<String>> departments(String value) {
        List<String> names = value == null ? List.of()
                : COMMA_ALONE.splitAsStream(value).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.contains(ALL) ? List.of() : names);
    }

    /** The year that has closed last is the one before today's: a fiscal year is a calendar year (预算法 第十八条). */
    private static Optional<List<Integer>> years(String value, Year today, CommandProblems problems) {
        List<String> texts = parts(value);
        List<Integer> years = new ArrayList<>();
        for (String text : texts) {
            if (text.equals(AUTO)) {
                years.add(today.getValue() - 1);
            } else if (YEAR.matcher(text).matches()) {
                years.add(Integer.valueOf(text));
            } else if (!text.equals(ALL)) {
                problems.add("option.year", text);
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.contains(ALL) ? List.of() : years);
    }

    private static List<String> parts(String value) {
        return value == null ? List.of()
                : COMMA.splitAsStream(value.strip()).filter(part -> !part.isEmpty()).toList();
    }

    private static int number(String name, String value, int otherwise, CommandProblems problems) {
        if (value == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(value.strip()).matches()) {
            problems.add("option.number", name, value);
            return otherwise;
        }
        return Integer.parseInt(value.strip());
    }

    private static Set<String> formats(String value) {
        Set<String> formats = new LinkedHashSet<>();
        parts(value).forEach(name -> formats.add(name.toLowerCase(Locale.ROOT)));
        return formats;
    }

    private static FontChoice fonts(String value, CommandProblems problems) {
        if (value == null) {
            return FontChoice.EMBEDDED;
        }
        for (FontChoice choice : FontChoice.values()) {
            if (choice.key().equalsIgnoreCase(value.strip())) {
                return choice;
            }
        }
        problems.add("option.fonts", value);
        return FontChoice.EMBEDDED;
    }

    private static FailOn failOn(String value, CommandProblems problems) {
        if (value == null) {
            return FailOn.NEVER;
        }
        for (FailOn level : FailOn.values()) {
            if (level.name().equalsIgnoreCase(value.strip())) {
                return level;
            }
        }
        problems.add("option.fail-on", value);
        return FailOn.NEVER;
    }

    private static Path folder(String name, String value, CommandProblems problems) {
        Path folder = path(name, value, problems);
        if (folder != null && !Files.isDirectory(folder)) {
            problems.add("option.folder", name, value);
        }
        return folder;
    }

    private static Path path(String name, String value, CommandProblems problems) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            problems.add("option.path", name, value);
            return null;
        }
    }

    /** All that were asked for, of those that there are. */
    Set<String> formats(List<String> known) throws UsageException {
        CommandProblems problems = new CommandProblems();
        formats.stream().filter(name -> !known.contains(name))
                .forEach(name -> problems.addUnknown("option.format", name, known));
        problems.check();
        return formats.isEmpty() ? new LinkedHashSet<>(known) : formats;
    }
}
