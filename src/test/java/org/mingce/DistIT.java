package org.mingce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The zip of profile dist, in a folder with blanks and Chinese characters, started as by whoever has no Maven. */
@Timeout(120)
class DistIT {

    private static final String SCRIPT = "明册.sh";
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    /** What the script calls, but no Java. */
    private static final List<String> TOOLS =
            List.of("dirname", "readlink", "locale", "sed", "ls", "cksum", "tr", "cat", "rm", "mv");

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path tools;

    @BeforeAll
    static void unzip() throws IOException {
        Path unzipped = folder.resolve("a b 明册");
        try (ZipFile zip = ZipFile.builder().setPath(zip()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                unzip(zip, entry, unzipped.resolve(entry.getName()));
            }
        }
        home = only(unzipped, "");
        tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path found = Stream.of(System.getenv("PATH").split(":")).map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable).findFirst().orElseThrow();
            calls(tools.resolve(tool), found);
        }
        withoutJavaOfTheMachine(home.resolve(SCRIPT));
    }

    private static void unzip(ZipFile zip, ZipArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        boolean runs = (entry.getUnixMode() & 0111) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void calls(Path file, Path program) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\nexec '" + program + "' \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path zip() throws IOException {
        return only(Path.of("target"), ".zip").toAbsolutePath();
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertEquals(1, found.size(), found.toString());
            return found.get(0);
        }
    }

    /** The last place where the script looks is not this test's to empty. */
    private static void withoutJavaOfTheMachine(Path script) throws IOException {
        String text = Files.readString(script);
        assertTrue(text.contains("/usr/lib/jvm/*"));
        Files.writeString(script, text.replace("/usr/lib/jvm/*", "/nowhere/*"));
    }

    private ProcessBuilder started(Path script, Path in, String locale, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("JAVA_HOME", JAVA.toString());
        return builder;
    }

    private String output(int status, ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = builder.redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(100, TimeUnit.SECONDS));
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(status, process.exitValue(), text);
        return text;
    }

    @Test
    void aBookletIsMadeFromAnywhereInAnyLocaleAndTheSecondStartHasItsClassesReady()
            throws IOException, InterruptedException {
        String[] one = {"--dept", "tianyuan", "--year", "2024", "--formats", "html"};
        output(0, started(home.resolve(SCRIPT), home, "C", one));
        Path page = home.resolve("output/tianyuan/2024/booklet.html");
        assertTrue(Files.readString(page).contains("部门决算"));
        Path archive = only(home, ".jsa");
        Files.delete(page);
        output(0, started(home.resolve(SCRIPT), folder, "C.UTF-8", one));
        assertTrue(Files.exists(page));
        assertFalse(Files.exists(folder.resolve("output")));
        assertEquals(archive, only(home, ".jsa"));
    }

    @Test
    void withoutArgumentsTheDeskAnswers() throws IOException, InterruptedException {
        Process process = started(home.resolve(SCRIPT), folder, "C").start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String text = "";
            Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\?token=\\S+").matcher("");
            for (String line = lines.readLine(); line != null && !address.reset(text += line).find();) {
                line = lines.readLine();
            }
            assertTrue(address.reset(text).find(), text);
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<String> first = client.send(HttpRequest.newBuilder(URI.create(address.group())).build(),
                    HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> list = client.send(HttpRequest.newBuilder(URI.create(address.group()
                    .replaceFirst("/\\?.*", "/booklets"))).header("Cookie",
                    first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(list.body().contains("\"id\":\"tianyuan\""), list.body());
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    @Test
    void theJavaInTheZipIsEnough() throws IOException, InterruptedException {
        Path other = Files.createDirectories(folder.resolve("with java"));
        if (Files.exists(home.resolve("runtime"))) {
            Files.createSymbolicLink(other.resolve("runtime"), home.resolve("runtime"));
        } else {
            calls(other.resolve("runtime/bin/java"), JAVA.resolve("bin/java"));
        }
        for (String name : List.of("mingce.jar", "data", "templates")) {
            Files.createSymbolicLink(other.resolve(name), home.resolve(name));
        }
        Files.copy(home.resolve(SCRIPT), other.resolve(SCRIPT));
        ProcessBuilder bare = started(other.resolve(SCRIPT), other, "C", "--dept=tianyuan", "--year=2024");
        bare.environment().remove("JAVA_HOME");
        output(0, bare);
        for (String format : List.of("html", "pdf", "docx", "xlsx", "json")) {
            String name = "tianyuan/2024/booklet." + format;
            assertArrayEquals(Files.readAllBytes(Path.of("target/archived").resolve(name)),
                    Files.readAllBytes(other.resolve("output").resolve(name)), format);
        }
    }

    @Test
    void whereNoJavaOrAnOldOneIsFoundItSaysWhatToDo() throws IOException, InterruptedException {
        Path other = Files.createDirectories(folder.resolve("没有 Java"));
        Files.copy(home.resolve(SCRIPT), other.resolve(SCRIPT));
        ProcessBuilder none = started(other.resolve(SCRIPT), other, "C", "--version");
        none.environment().remove("JAVA_HOME");
        String said = output(3, none);
        assertTrue(said.contains("没有找到") && said.contains("Java 17") && said.contains("JAVA_HOME"), said);
        Path old = Files.createDirectories(other.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        none.environment().put("JAVA_HOME", other.resolve("old").toString());
        said = output(3, none);
        assertTrue(said.contains("太旧") && said.contains("Java 8：" + old), said);
    }

    @Test
    void whatWindowsStartsHasItsLineEndsAndNoLabelIsMissing() throws IOException {
        String text = Files.readString(home.resolve("明册.bat"));
        assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1);
        assertTrue(text.indexOf("chcp 65001") < text.indexOf("set \"HERE=") && text.startsWith("@echo off\r\n"));
        Matcher called = Pattern.compile("(?:goto |call :)(\\w+)").matcher(text);
        while (called.find()) {
            assertTrue(text.contains("\r\n:" + called.group(1) + "\r\n"), called.group());
        }
        assertTrue(Files.isExecutable(home.resolve("明册.command")) && Files.isExecutable(home.resolve(SCRIPT)));
        assertFalse(Files.readString(home.resolve("明册.command")).contains("\r"));
        assertTrue(Files.exists(home.resolve("README.zh-CN.md")) && Files.exists(home.resolve("LICENSE"))
                && Files.exists(home.resolve("licenses/fonts/ttf/NotoSerifSC/OFL.txt"))
                && Files.exists(home.resolve("licenses/fonts/ttf/NotoSansSC/OFL.txt")));
    }
}
