package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.NewerJava;

/** Names of files in a locale that knows no Chinese: told before anything is made, never skipped or mistaken. */
class FileNamesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("data/shifeng/2019"));
        Files.createDirectories(folder.resolve("templates"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/石峰/2019/accounts.yaml", "data/shifeng/2019/annex-1-报告.yaml",
            "data/shifeng/2019/图.png", "templates/editions/湖南/edition.yaml", "output/石峰/2019/booklet.pdf"})
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void aChineseNameInALocaleWithoutChineseEndsTheRun(String name) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "");
        String said = refused(java(), folder, "--dept=all", "--year=all");
        assertTrue(said.contains("认不出中文文件名") && said.contains("LC_ALL=C.UTF-8"), said);
        assertTrue(said.contains(name.replaceFirst("(石峰|湖南)/.*", "$1")), said);
        assertFalse(Files.exists(folder.resolve("output/review")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void aNewerJavaIsNoBetter() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data/石峰/2019"));
        String said = refused(NewerJava.require(), folder, "--dept=all", "--year=all");
        assertTrue(said.contains("认不出中文文件名"), said);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void soDoesAChineseNameInTheCommandOrAboveTheFolderOfWork() throws IOException, InterruptedException {
        assertTrue(refused(java(), folder, "--dept=石峰", "--year=2019").contains("认不出中文文件名"));
        Path work = Files.createDirectories(folder.resolve("决算/data")).resolveSibling("templates");
        Files.createDirectories(work);
        assertTrue(refused(java(), work.getParent(), "--dept=all", "--year=all").contains("认不出中文文件名"));
    }

    @Test
    void namesThatAnotherEncodingTakesForOthersAreNotTold() {
        Charset gbk = Charset.forName("GBK");
        String mistaken = new String("石峰".getBytes(StandardCharsets.UTF_8), gbk);
        assertEquals(Optional.of(mistaken), new FileNames(gbk, true).untold(List.of("shifeng", "石峰", mistaken)));
        assertEquals(Optional.empty(), new FileNames(gbk, true).untold(List.of("shifeng", "石峰", "联通")));
        assertEquals(Optional.empty(), new FileNames(gbk, false).untold(List.of(mistaken)));
        assertEquals(Optional.empty(), new FileNames(StandardCharsets.UTF_8, true).untold(List.of("石峰")));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private String refused(Path java, Path work, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        assertEquals(3, process.exitValue(), Files.readString(said));
        return Files.readString(said);
    }
}
