package org.mingce.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.Office;
import org.mingce.testing.Seed;
import org.mingce.testing.WordFile;

/** What is wrong in our own booklets is found in the finished files too, and nothing else: but what only data tell. */
@ExtendWith(BookletsOnce.class)
class AuditOfOurBookletsTest {

    /** Rules on facts of sections and forms, on last year's amounts, and on single texts that a template joins. */
    private static final Pattern OF_DATA = Pattern.compile(
            "forms\\..*|text\\.(reason|three|general|vehicles|procurement|last|budget|previous).*|budget\\..*"
            + "|prose\\.(zero-growth|repeated-item|broken-off|reason-none)|complete\\.(part|section|three-public).*"
            + "|waiver\\..*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theWebPageRaisesWhatItsDataRaise(Seed seed, Booklets booklets) throws IOException {
        compare(seed, booklets, "html");
    }

    @ParameterizedTest
    @EnumSource
    void thePdfRaisesWhatItsDataRaise(Seed seed, Booklets booklets) throws IOException {
        compare(seed, booklets, "pdf");
    }

    @ParameterizedTest
    @EnumSource
    void theWordFileRaisesWhatItsDataRaise(Seed seed, Booklets booklets) throws IOException {
        compare(seed, booklets, "docx");
    }

    @Test
    void aChangedAmountIsTheOnlyDifferenceOfAWebPageFromTheData(Booklets booklets) throws IOException {
        Path page = booklets.of(Seed.TAOJIANG_2022).file("html");
        Audit same = new Audit(folder.resolve("same"));
        same.run(page.toString(), "--dept", "taojiang", "--year", "2022");
        assertEquals(0, blacklines(same), same.console());
        Path changed = Files.writeString(folder.resolve("a.html"),
                Files.readString(page).replaceFirst("11\\.02万元", "12.02万元"));
        Audit other = new Audit(folder.resolve("other"));
        other.run(changed.toString(), "--dept", "taojiang", "--year", "2022");
        assertEquals(1, blacklines(other), other.console());
        assertTrue(other.console().contains("1[-1-][+2+].02"), other.console());
    }

    @Test
    void anAmountThatMovesToTheBlankCellBesideItDiffersFromTheData(Booklets booklets) throws IOException {
        Path changed = Files.writeString(folder.resolve("a.html"),
                Files.readString(booklets.of(Seed.TIANYUAN_2024).file("html")).replaceFirst(
                        "(<td[^>]*>)([\\d,.]+)(</td>\\s*<td[^>]*>)(</td>)", "$1$3$2$4"));
        Audit audit = new Audit(folder.resolve("moved"));
        audit.run(changed.toString(), "--dept", "tianyuan", "--year", "2024");
        assertEquals(1, blacklines(audit), audit.console());
        assertTrue(audit.console().contains("从本行第"), audit.console());
    }

    @Test
    void whatADocumentAloneCanNotTellIsSaidOnceAndListed(Booklets booklets) throws IOException {
        String page = booklets.of(Seed.TAOJIANG_2022).file("html").toString();
        Audit alone = new Audit(folder.resolve("alone"));
        alone.run(page);
        assertEquals(1, alone.console().lines().filter(line -> line.startsWith("没有判断的：")).count(),
                alone.console());
        String listed = Files.readString(folder.resolve("alone/review/audit/index.html"));
        assertTrue(listed.contains("<code>text.reason-missing</code>"), listed);
        assertTrue(listed.contains("<code>audit.blackline</code>"), "nothing was compared");
        Audit compared = new Audit(folder.resolve("compared"));
        compared.run(page, "--dept", "taojiang", "--year", "2022");
        assertFalse(Files.readString(folder.resolve("compared/review/audit/index.html"))
                .contains("<code>audit.blackline</code>"));
    }

    @ParameterizedTest
    @EnumSource
    void noFormatDiffersFromTheDataThatItWasMadeOf(Seed seed, Booklets booklets) throws IOException {
        for (String format : List.of("html", "docx", "pdf")) {
            Audit audit = new Audit(folder.resolve(format));
            audit.run(booklets.of(seed).file(format).toString(), "--dept", seed.department(), "--year",
                    Integer.toString(seed.year()));
            assertEquals(0, blacklines(audit), audit.console());
        }
    }

    @Test
    void wordsThatWereChangedInWordAreToldOfTheFileAndOfItsPrint(Booklets booklets)
            throws IOException, InterruptedException {
        Path edited = folder.resolve("edited.docx");
        try (WordFile word = new WordFile(booklets.of(Seed.TIANYUAN_2024).file("docx"))) {
            word.replace("人员异动", "人员异动", "退休较多").add("组织制定或参与制定", "新写的一项职责。").save(edited);
        }
        tellsTheTwo(edited);
        tellsTheTwo(Office.convert(Map.of("printed", edited), "pdf", Files.createDirectories(folder.resolve("office")))
                .get("printed"));
    }

    private void tellsTheTwo(Path file) throws IOException {
        Audit audit = new Audit(folder.resolve(file.getFileName().toString() + ".audit"));
        audit.run(file.toString(), "--dept", "tianyuan", "--year", "2024");
        assertEquals(2, blacklines(audit), audit.console());
        assertTrue(audit.console().contains("主要原因是：[-人员异动-][+退休较多+]。"), audit.console());
        assertTrue(audit.console().contains("没有：新写的一项职责。"), audit.console());
    }

    private static long blacklines(Audit audit) throws IOException {
        return audit.codes().stream().filter(code -> code.startsWith("audit.blackline")).count();
    }

    private void compare(Seed seed, Booklets booklets, String format) throws IOException {
        Audit audit = new Audit(folder);
        audit.run(booklets.of(seed).file(format).toString());
        Map<String, Integer> found = new TreeMap<>();
        audit.findings().forEach(finding -> count(finding, found));
        Map<String, Integer> ofData = new TreeMap<>();
        new ObjectMapper().readTree(Files.readString(booklets.of(seed).review("findings.json"))).get("findings")
                .forEach(finding -> count(finding, ofData));
        assertEquals(ofData, found, audit.console());
    }

    private static void count(JsonNode finding, Map<String, Integer> codes) {
        String code = finding.get("code").asText();
        if (!finding.get("severity").asText().equals("NOTE") && !OF_DATA.matcher(code).matches()) {
            codes.merge(code, 1, Integer::sum);
        }
    }
}
