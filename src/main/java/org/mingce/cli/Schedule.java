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
import java.util.stream.Collectors;

/** What installs a yearly run on a machine's own scheduler, with paths and options filled in. Installs nothing itself. */
final class Schedule {

    private static final String DATE = "0 2 20 8 *";
    private static final Set<String> ONCE = Set.of("schedule", "help", "version", "rules", "trace", "check");
    private static final Set<String> FOLDERS = Set.of("data", "templates", "out", "portal");

    private final Options options;
    private final boolean windows;
    private final Path java;
    private final Path jar;

    /**
     * A schedule of the options given.
     *
     * @param windows whether the machine runs Windows
     * @param java    the program that runs jars
     * @param jar     the program's jar; it need not exist yet
     */
    Schedule(Options options, boolean windows, Path java, Path jar) {
        this.options = options;
        this.windows = windows;
        this.java = java;
        this.jar = jar;
    }

    /** A schedule for this machine. */
    static Schedule here(Options options) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        return new Schedule(options, windows, java, jar());
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
        String missing = Files.exists(jar) ? "" : resource("schedule-missing.txt").replace("{jar}", jar.toString());
        Path script = jar.resolveSibling("mingce-yearly.cmd");
        return resource(windows ? "schedule-windows.txt" : "schedule-unix.txt")
                .replace("{log}", log().toString())
                .replace("{cron}", DATE + " " + shell().replace("%", "\\%") + " # mingce")
                .replace("{systemd}", systemd(shell()))
                .replace("{batch}", batch())
                .replace("{script}", script.toString())
                .replace("{missing}", missing).stripTrailing();
    }

    /** The command as a POSIX shell takes it: it appends to the log and ends with the run's own status. */
    private String shell() {
        String command = arguments().stream().map(Schedule::quoted).collect(Collectors.joining(" "));
        String log = quoted(log().toString());
        return command + " >>" + log + " 2>&1; s=$?; echo \"exit status $s\" >>" + log + "; exit $s";
    }

    private String batch() {
        String command = arguments().stream().map(argument -> '"' + argument.replace("%", "%%") + '"')
                .collect(Collectors.joining(" "));
        String log = '"' + log().toString().replace("%", "%%") + '"';
        return "@" + command + " >>" + log + " 2>&1\r\n@echo exit status %ERRORLEVEL% >>" + log;
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
        return Path.of(folder).toAbsolutePath().normalize().toString();
    }

    /** Beside the output folder, which may be what a portal shows. */
    private Path log() {
        return Path.of(options.out).toAbsolutePath().normalize().resolveSibling("mingce.log");
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=,@+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
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
