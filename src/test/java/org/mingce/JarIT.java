package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as a scheduler runs it: {@code java -jar target/mingce.jar}, in a locale without Chinese. */
class JarIT {

    private static final Path JAR = Path.of("target", "mingce.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void itKnowsItsVersion() throws IOException, InterruptedException {
        assertTrue(output(0, "--version").matches("明册 mingce [0-9]+\\..*\\R"));
    }

    @Test
    @Timeout(60)
    void dataAndTemplatesAreLookedForWhereItIsRun() throws IOException, InterruptedException {
        assertTrue(output(2).contains("找不到文件夹 data"));

        Files.createDirectory(folder.resolve("data"));
        Files.createDirectory(folder.resolve("templates"));
        assertTrue(output(0).startsWith("data 中还没有部门数据"));
    }

    @Test
    void itCarriesItsFontsAndEveryonesTermsAndNoSignatures() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertEquals(List.of("NotoSansSC-Bold.ttf", "NotoSansSC-Regular.ttf", "NotoSerifSC-Regular.ttf",
                    "NotoSerifSC-SemiBold.ttf"), names.stream()
                    .filter(name -> name.startsWith("fonts/") && name.endsWith(".ttf"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1)).sorted().toList());
            for (String terms : List.of("META-INF/LICENSE", "META-INF/NOTICE", "fonts/ttf/NotoSansSC/OFL.txt",
                    "fonts/ttf/NotoSerifSC/OFL.txt")) {
                assertNotNull(jar.getEntry(terms), terms);
            }
            assertEquals(List.of(),
                    names.stream().filter(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)")).toList());
        }
    }

    @Test
    @Timeout(60)
    void theSettingsForAShortRunStartItFromAnywhere() throws IOException, InterruptedException {
        assertTrue(output(0, List.of("@" + JAR.resolveSibling("mingce.args"), "--version"))
                .matches("明册 mingce [0-9]+\\..*\\R"));
    }

    private String output(int status, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-jar", JAR.toString()));
        all.addAll(List.of(arguments));
        return output(status, all);
    }

    private String output(int status, List<String> arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(status, process.exitValue(), text);
        return text;
    }
}
