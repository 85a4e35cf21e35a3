package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.rule.Finding;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.template.StandalonePage;

class FindingsFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aPageOfFindingsSaysHowManyMoreThereAre() throws IOException {
        String page = page(20_000, "列举重复：“<\"&>”");
        assertTrue(page.contains("另有 19000 条"), page.substring(0, 3_000));
        assertTrue(page.contains("警告 20000"));
        assertEquals(1_000, page.split("列举重复", -1).length - 1);
        assertEquals(20_000, Files.readString(folder.resolve("findings.json")).split("列举重复", -1).length - 1);
    }

    @Test
    void longFindingsLeaveThePageWithinWhatATemplateMayWrite() throws IOException {
        String page = page(2_000, "\"".repeat(10_000));
        assertTrue(page.contains("条，见同一文件夹的 findings.json"));
        assertTrue(page.length() < 8_000_000, () -> "characters: " + page.length());
    }

    @Test
    void aPageThatShowsAllSaysNothingOfMore() throws IOException {
        assertFalse(page(1_000, "列举重复").contains("另有"));
    }

    private String page(int count, String message) throws IOException {
        List<Finding> findings = IntStream.range(0, count).mapToObj(i -> Finding.of(Diagnostic.warning("prose.doubled",
                new Position("data/a/2024/overview.yaml", i + 1, 1), message, "核对"))).toList();
        Outcome<Path> written = FindingsFiles.write(folder, "a", "某部", 2024, findings,
                new Folders(Path.of("data"), Path.of("templates"), folder),
                new StandalonePage(Path.of("templates"), "findings.ftlh")::html);
        assertEquals(List.of(), written.diagnostics());
        return Files.readString(written.value());
    }
}
