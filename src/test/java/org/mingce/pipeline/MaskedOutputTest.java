package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Sources;

/** One telephone number in every place of the data, and nothing that comes out of the program has it. */
class MaskedOutputTest {

    private static final String NUMBER = "13812345678";
    /** The number in a row of digits, with whatever a writer may put between them. */
    private static final String FOUND = "1[^0-9]{0,3}3[^0-9]{0,3}8[^0-9]{0,3}1[^0-9]{0,3}2[^0-9]{0,3}3";

    @TempDir
    private Path folder;
    private Sources sources;

    @BeforeEach
    void sources() {
        sources = Sources.copied(folder, "shifeng", 2019);
        department("mask: true");
        sources.data("shifeng/2019/overview.yaml", "duties:", "  body:", "    - 值班 138 1234 5678，" + NUMBER + "人次",
                "    - {title: 联系138-1234-5678, body: [１３８１２３４５６７８]}", "organisation:", "  body:", "    - '" + NUMBER
                + "'");
        sources.data("shifeng/2019/glossary.yaml", "terms:", "  - {term: 名词" + NUMBER
                + ", definition: 见 138　1234　5678}");
        sources.data("shifeng/2019/annex-2-report.yaml", "kind: report", "title: 报告" + NUMBER, "label: 附件" + NUMBER,
                "body:", "  - 找 1-3-8-1-2-3-4-5-6-7-8，9" + NUMBER.substring(1) + "人次",
                "  - table: {title: 表" + NUMBER + ", columns: [" + NUMBER + "], rows: [[" + NUMBER
                + "], [电话 22629616]]}");
    }

    @Test
    void noFileHasIt() throws IOException {
        BookletResult result = run();
        assertEquals(Status.PUBLISHED, result.status(), result.diagnostics().toString());
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            for (Path file
                    : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".pdf")).toList()) {
                for (String text : texts(file)) {
                    assertFalse(
                            text.replaceAll("<[^>]*>", "").replace('１', '1').matches("(?s).*(?<![0-9])" + FOUND + ".*"),
                            file.toString());
                }
            }
        }
    }

    @Test
    void noMessageHasIt() {
        assertFalse(run().toString().contains(NUMBER));
        sources.data("shifeng/2019/overview.yaml", "duties:", "  " + NUMBER + ": x", "unknown: " + NUMBER);
        BookletResult refused = run();
        assertEquals(Status.REFUSED, refused.status());
        assertFalse(refused.toString().contains(NUMBER), refused.toString());
    }

    @Test
    void theListOfDepartmentsHasItNot() throws IOException {
        String list = new Mingce(new Folders(sources.data(), sources.templates(), folder.resolve("output")))
                .catalogue().toString();
        assertTrue(list.contains("石峰区委组织部138****"), list);
        assertFalse(list.contains(NUMBER), list);
    }

    @Test
    void whatIsMaskedIsAFindingAlsoWithoutTheMask() {
        List<String> masked = personal(run());
        assertTrue(masked.size() >= 10, masked.toString());
        department("mask: false");
        List<String> open = personal(run());
        assertEquals(masked, open);
    }

    private static List<String> personal(BookletResult result) {
        return result.diagnostics().stream().filter(one -> one.code().startsWith("personal."))
                .map(Diagnostic::position).map(Object::toString).sorted().toList();
    }

    private void department(String mask) {
        sources.data("shifeng/department.yaml", "name: 石峰区委组织部" + NUMBER, "shortName: 组织部" + NUMBER, "region: hunan",
                mask);
    }

    private BookletResult run() {
        return new Mingce(new Folders(sources.data(), sources.templates(), folder.resolve("output")))
                .run(new Request("shifeng", 2019, Set.of("html", "pdf", "docx", "xlsx", "json"), false, FailOn.NEVER));
    }

    private static List<String> texts(Path file) throws IOException {
        if (!file.toString().matches(".*\\.(docx|xlsx)")) {
            return List.of(Files.readString(file, StandardCharsets.UTF_8));
        }
        List<String> texts = new ArrayList<>();
        try (ZipInputStream docx = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = docx.getNextEntry(); entry != null; entry = docx.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    texts.add(new String(docx.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
