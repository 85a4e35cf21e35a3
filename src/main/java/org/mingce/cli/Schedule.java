package org.mingce.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What installs a yearly run on a machine's own scheduler, with paths and options filled in. Installs nothing itself.
 */
final class Schedule {

    private static final String DATE = "0 2 20 8 *";
    private static final Set<String> ONCE = Set.of("schedule", "desk", "help", "version", "rules", "trace", "check");
    private static final Set<String> FOLDERS = Set.of("data", "templates", "out", "portal");

    private static final Pattern UTF_8 = Pattern.compile("(?i)[a-z_@.]*\\.utf-?8(@[a-z]+)?");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");

    private final Options options;
    private final boolean windows;
    private final Path java;
    private final Path jar;
    private final String locale;

    /**
     * A schedule of the options given.
     *
     * @param windows whether the machine runs Windows
     * @param java    the program that runs jars
     * @param jar     the program's jar; it need not exist yet
     * @param locale  one in which Java can tell Chinese file names: schedulers know none, and without it they are lost
     */
    Schedule(Options options, boolean windows, Path java, Path jar, String locale) {
        this.options = options;
        this.windows = windows;
        this.java = java;
        this.jar = jar;
        this.locale = locale;
    }

    /** A schedule for this machine. */
    static Schedule here(Options options) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        return new Schedule(options, windows, java, jar(), locale(System.getenv()));
    }

    /** That of whoever asks, since the machine has it; else the one that most have. */
    static String locale(Map<String, String> environment) {
        String own = Stream.of("LC_ALL", "LC_CTYPE", "LANG").map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty()).findFirst().orElse("");
        return UTF_8.matcher(own).matches() ? own : "C.UTF-8";
    }

    /** The jar that runs, or that which {@code mvn package} makes of the classes that run. */
    private static Path jar() throws IOException {
        try {
            Path place = Path.of(Schedule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place) ? place.resolveSibling("mingce.jar") : place;
        } catch (URISyntaxException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The text for a person, which holds the commands. */
    String text() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("jar", jar.toString());
        values.put("log", log().toString());
        values.put("cron", DATE + " " + shell().replace("%", "\\%") + " # mingce");
        values.put("systemd", systemd(shell()));
        values.put("batch", batch());
        values.put("script", jar.resolveSibling("mingce-yearly.cmd").toString());
        String text = resource(windows ? "schedule-windows.txt" : "schedule-unix.txt")
                + (Files.exists(jar) ? "" : resource("schedule-missing.txt"));
        return filled(text, values).stripTrailing();
    }

    /** In one pass: a path may hold what looks like a place to fill. */
    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** The command as a POSIX shell takes it: it appends to the log and ends with the run's own status. */
    private String shell() {
        String command = arguments().stream().map(Schedule::quoted).collect(Collectors.joining(" "));
        String log = quoted(log().toString());
        return "LC_ALL=" + locale + " " + command + " >>" + log + " 2>&1; s=$?; echo \"exit status $s\" >>" + log
                + "; exit $s";
    }

    private String batch() {
        String command = arguments().stream().map(argument -> '"' + argument.replace("%", "%%") + '"')
                .collect(Collectors.joining(" "));
        String log = '"' + log().toString().replace("%", "%%") + '"';
        return "@chcp 65001 >nul\r\n@" + command + " >>" + log + " 2>&1\r\n@echo exit status %ERRORLEVEL% >>" + log;
    }

    /** What was given goes into the command, but for what concerns this one run alone. */
    private List<String> arguments() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("dept", "all");
        given.put("year", "auto");
        given.putAll(options.given());
        given.keySet().removeAll(ONCE);
        FOLDERS.forEach(folder -> given.computeIfPresent(folder, (name, path) -> absolute(path)));
        given.values().removeIf(value -> value.equals("false"));
        List<String> arguments = new ArrayList<>(List.of(java.toString(), "-jar", jar.toAbsolutePath().toString()));
        given.forEach((name, value) -> arguments.add("--" + name
                + (value.isEmpty() || value.equals("true") ? "" : "=" + value)));
        return arguments;
    }

    private static String absolute(String folder) {
        String path = Path.of(folder).toAbsolutePath().normalize().toString();
        // A shell's substitution takes line breaks from the end.
        return path.endsWith("\n") ? path + "/." : path;
    }

    /** Beside the output folder, which may be what a portal shows. */
    private Path log() {
        return Path.of(options.out).toAbsolutePath().normalize().resolveSibling("mingce.log");
    }

    /** Schedulers end a command where the line ends, so the shell is told to put line breaks and their like in. */
    private static String quoted(String argument) {
        if (CONTROL.matcher(argument).find()) {
            String encoded = CONTROL.matcher(argument.replace("\\", "\\\\"))
                    .replaceAll(control -> Matcher.quoteReplacement(octal(control.group().charAt(0))));
            return "\"$(printf %b " + quoted(encoded) + ")\"";
        }
        return argument.matches("[A-Za-z0-9_./:=,@+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** As {@code printf %b} takes it: always three digits, since others may follow. */
    private static String octal(char control) {
        String digits = Integer.toOctalString(control);
        return "\\0" + "0".repeat(3 - digits.length()) + digits;
    }

    /** One argument in a unit file, where {@code %}, {@code $} and quotes mean something. */
    private static String systemd(String command) {
        return '"' + command.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$") + '"';
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Schedule.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
