package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Workshop;

/** A character that no font has is a finding at the place where it is written, in data or in a template. */
class MissingCharactersTest {

    private static final String OVERVIEW = "data/tianyuan/2024/overview.yaml";

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = Workshop.in(folder);
    }

    @Test
    void isFoundAtItsLineAndColumn() throws IOException {
        overview("- 职责一𠮷", "- 机构");
        assertEquals(List.of("overview.yaml:3:10 U+20BB7"), places());
    }

    @Test
    void columnsCountCharactersAndNotTheirHalves() throws IOException {
        overview("- 😀😀🛠", "- 机构");
        assertEquals(List.of("overview.yaml:3:7 U+1F600", "overview.yaml:3:9 U+1F6E0"), places());
    }

    @Test
    void oneFindingTellsAllPlacesButNoComment() throws IOException {
        overview("- 职责𠮷 # 姓名里的𠮷", "- 机构\n    - 姓𠮷");
        JsonNode finding = findings().get(0);
        assertEquals(1, findings().size());
        assertEquals(3, finding.get("line").intValue());
        String advice = finding.get("advice").textValue();
        // The number in a temporary folder's name may be masked, where it could be an account's.
        assertTrue(advice.startsWith("换一个常用字符，或在本机安装有这个字符的字体，并用 -Dfonts=system 启用；还写在：")
                && advice.endsWith(OVERVIEW + ":7:8"), advice);
    }

    @Test
    void ofManyPlacesTheFirstAreToldAndTheRestCounted() throws IOException {
        overview("- 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "- 机构");
        String advice = findings().get(0).get("advice").textValue();
        assertEquals(5, advice.split("overview.yaml:3:", -1).length - 1, advice);
        assertEquals("另有 2 处", advice.substring(advice.lastIndexOf('，') + 1));
    }

    @Test
    void escapesAndSignsOfCommentsWithinQuotesDoNotHideIt() throws IOException {
        overview("- \"编号 #1 𠮷\"", "- \"笑 \\U0001F600\"");
        assertEquals(List.of("overview.yaml:3:14 U+20BB7", "overview.yaml:6:10 U+1F600"), places());
    }

    @Test
    void isFoundInTheTemplateThatWritesIt() throws IOException {
        overview("- 职责", "- 机构");
        workshop.replace("templates/parts/overview.ftlh", "机构设置及", "机构设置🛠及");
        assertEquals(List.of("overview.ftlh:7:18 U+1F6E0"), places());
    }

    private void overview(String duties, String organisation) {
        workshop.write(OVERVIEW, "duties:\n  body:\n    " + duties + "\norganisation:\n  body:\n    " + organisation
                + "\n");
    }

    /** File, line, column and number of each character. */
    private List<String> places() throws IOException {
        List<String> places = new ArrayList<>();
        for (JsonNode finding : findings()) {
            places.add(Path.of(finding.get("file").textValue()).getFileName() + ":" + finding.get("line") + ":"
                    + finding.get("column")
                    + finding.get("message").textValue().replaceFirst(".*（(U\\+\\w+)）.*", " $1"));
        }
        return places;
    }

    private List<JsonNode> findings() throws IOException {
        Path file = workshop.run("tianyuan", 2024, "--formats", "pdf").published().review("findings.json");
        List<JsonNode> missing = new ArrayList<>();
        new ObjectMapper().readTree(file.toFile()).get("findings").forEach(finding -> {
            if (finding.get("code").textValue().equals("pdf.missing-glyph")) {
                missing.add(finding);
            }
        });
        return missing;
    }
}
