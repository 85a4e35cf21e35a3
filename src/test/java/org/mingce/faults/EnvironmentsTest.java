package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.Main;
import org.mingce.testing.NewerJava;
import org.mingce.testing.Sources;

/**
 * The program in other surroundings: the same bytes, or a clear refusal where names of files can't be told. A few
 * locales in every build, all with {@code mvn -Pfaults test}. A locale that the machine does not have is made where
 * {@code localedef} is; without it the system takes {@code C} in its place, of which the same must hold. The packaged
 * program is tried likewise by {@link JarEnvironmentsIT}.
 */
@EnabledOnOs(OS.LINUX)
class EnvironmentsTest {

    private static final int LOCALES = Integer.getInteger("faults.locales", 2);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    /** A locale: its source, its encoding, its name. */
    record Locale(String source, String encoding, String name) {
    }

    /** What stands between {@code java} and the options. */
    List<String> program() {
        return List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName());
    }

    /** Where it is run. */
    List<Locale> locales() {
        return List.of(new Locale("", "", "C"), new Locale("zh_CN", "GBK", "zh_CN.GBK"), new Locale("", "", "POSIX"),
                new Locale("", "", "C.UTF-8"), new Locale("zh_CN", "UTF-8", "zh_CN.UTF-8"),
                new Locale("tr_TR", "ISO-8859-9", "tr_TR"), new Locale("ar_EG", "ISO-8859-6", "ar_EG"),
                new Locale("th_TH", "TIS-620", "th_TH")).subList(0, Math.min(LOCALES, 8));
    }

    @Test
    void everyEnvironmentGivesTheSameBytesOrAClearRefusal() throws IOException, InterruptedException {
        Sources.copied(folder, "shifeng", 2019);
        FileUtils.copyDirectory(folder.resolve("data").toFile(), folder.resolve("named").toFile());
        Files.move(folder.resolve("named/shifeng"), folder.resolve("named/石峰"));
        assertEquals(0, run(JAVA, "C.UTF-8", "Asia/Shanghai", "data", "plain"), said("plain"));
        assertEquals(0, run(JAVA, "C.UTF-8", "Asia/Shanghai", "named", "chinese"), said("chinese"));
        Map<String, String> plain = published("plain");
        Map<String, String> chinese = published("chinese");
        Path newer = NewerJava.find().orElse(JAVA);
        for (Locale locale : locales()) {
            make(locale);
            Path java = locale.name().equals("C") || locale.name().equals("zh_CN.UTF-8") ? newer : JAVA;
            String out = "out-" + locale.name();
            assertEquals(0, run(java, locale.name(), "Pacific/Kiritimati", "data", out), said(out));
            assertEquals(plain, published(out), locale.name());
            int status = run(java, locale.name(), "Pacific/Kiritimati", "named", out + "-2");
            if (status == 0) {
                assertEquals(chinese, published(out + "-2"), locale.name());
            } else {
                assertEquals(3, status, said(out + "-2"));
                assertTrue(said(out + "-2").contains("认不出中文文件名"), said(out + "-2"));
                assertFalse(Files.exists(folder.resolve(out + "-2")), locale.name());
            }
        }
    }

    private void make(Locale locale) throws IOException, InterruptedException {
        if (!locale.source().isEmpty() && Files.isExecutable(Path.of("/usr/bin/localedef"))) {
            Files.createDirectories(folder.resolve("locales"));
            new ProcessBuilder("/usr/bin/localedef", "-i", locale.source(), "-f", locale.encoding(),
                    folder.resolve("locales").resolve(locale.name()).toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
    }

    private int run(Path java, String locale, String zone, String data, String out)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(program());
        command.addAll(List.of("--dept=all", "--year=all", "--data=" + folder.resolve(data),
                "--templates=" + folder.resolve("templates"), "--out=" + folder.resolve(out)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(out + ".txt").toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("TZ", zone);
        builder.environment().put("LOCPATH", folder.resolve("locales").toString());
        return builder.start().waitFor();
    }

    private String said(String out) throws IOException {
        Path file = folder.resolve(out + ".txt");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** What is for the public, as a hash of each file. */
    private Map<String, String> published(String out) throws IOException {
        Map<String, String> published = new TreeMap<>();
        Path root = folder.resolve(out);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith("review")) {
                    published.put(name, Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
                }
            }
        }
        return published;
    }
}
