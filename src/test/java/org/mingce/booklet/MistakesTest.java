package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Message;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/** A bad form, table or edition is a message with its place, and costs nothing that was published before. */
class MistakesTest {

    private static final String YEAR = "data/tianyuan/2024/";
    private static final String EDITION = "templates/editions/hunan-2024/edition.yaml";

    @TempDir
    private Path folder;
    private Workshop workshop;
    private Map<String, String> before;

    @BeforeEach
    void publish() {
        workshop = Workshop.in(folder);
        before = workshop.run("tianyuan", 2024, "--formats", "html").published().hashes();
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsTold() {
        workshop.edit(YEAR + "overview.yaml", text -> text.stripTrailing() + """

                    - table:
                        columns: [单位, 人数]
                        rows:
                          - [本级, 23]
                          - [党校, 5, 多出的一格]
                          - [老干部服务中心]
                """);
        int line = workshop.read(YEAR + "overview.yaml").stripTrailing().split("\n").length;

        List<Message> errors = refused("table.cells");

        assertEquals(List.of(YEAR + "overview.yaml:" + (line - 1) + ":21", YEAR + "overview.yaml:" + line + ":13"),
                errors.stream().map(Message::place).toList());
        assertEquals("表格第2行有3格，栏目只有2个", errors.get(0).text());
    }

    @Test
    void unknownCodesAreToldOnceWithTheLinesThatAddThem() {
        workshop.replace(YEAR + "accounts.yaml", "  2013204: {", "  2013277: {")
                .replace(YEAR + "accounts.yaml", "  30101: 849683.60", "  30177: 849683.60")
                .replace(YEAR + "budget.yaml", "  2013204: 44", "  2013277: 44");

        Printing printing = workshop.expecting("code.unknown").run("tianyuan", 2024, "--formats", "html").refused();

        List<Message> errors = printing.errors();
        assertEquals(List.of(place(YEAR + "accounts.yaml", "2013277: {")),
                errors.stream().map(Message::place).toList());
        assertTrue(errors.get(0).text().contains("2013277、30177"), errors.get(0).text());
        assertTrue(printing.console().contains("\n  2013277: 科目名称  # 用在 accounts.yaml:"), printing.console());
    }

    @Test
    void aScoreOverItsWeightIsToldAndKeepsBackAStrictRun() {
        workshop.replace(YEAR + "annex-2-self-evaluation.yaml",
                "actual: 20人\n            weight: 5\n            score: 5",
                "actual: 20人\n            weight: 5\n            score: 6");
        workshop.expecting("forms.score-over-weight");

        Printing printing = workshop.run("tianyuan", 2024, "--formats", "html", "--strict").refused();

        assertEquals(List.of(place(YEAR + "annex-2-self-evaluation.yaml", "score: 6\n", "score: ".length())),
                printing.errors().stream().map(Message::place).toList());
        assertEquals(before, printing.hashes());
    }

    @Test
    void anUnknownSectionOfAnEditionIsToldWithTheNearest() {
        workshop.replace(EDITION, "  - {id: income}", "  - {id: incomme}");

        List<Message> errors = refused("section.unknown");

        assertEquals(List.of(place(EDITION, "incomme")), errors.stream().map(Message::place).toList());
    }

    @Test
    void anUnknownTableOrPartOfAnEditionIsTold() {
        workshop.replace(EDITION, "{id: stateCapital, number", "{id: stateCapitol, number")
                .replace(EDITION, "{id: glossary,", "{id: glosary,");

        assertEquals(List.of(place(EDITION, "glosary"), place(EDITION, "stateCapitol")),
                refused("yaml.value", "edition.table").stream().map(Message::place).toList());
    }

    @Test
    void anAnnexOfAnUnknownKindOrWithAnUnknownFieldIsTold() {
        workshop.replace(YEAR + "annex-1-report.yaml", "\nkind: report\n", "\nkind: reprot\n")
                .replace(YEAR + "annex-2-self-evaluation.yaml", "\nlayout: byNature\n", "\nlayuot: byNature\n");

        Printing printing = workshop.expecting("annex.unknown-kind", "yaml.unknown-key", "yaml.missing-key")
                .run("tianyuan", 2024).refused();

        assertEquals(place(YEAR + "annex-1-report.yaml", "reprot"), printing.errors().get(0).place());
        assertTrue(printing.errors().stream().anyMatch(message -> message.code().equals("yaml.unknown-key")
                && message.place().equals(place(YEAR + "annex-2-self-evaluation.yaml", "layuot"))), printing.console());
        assertTrue(printing.console().contains("“layout”"), printing.console());
        assertEquals(before, printing.hashes());
    }

    /** Runs, fails unless these and only these errors come, and unless what was published is as it was. */
    private List<Message> refused(String... codes) {
        Printing printing = workshop.expecting(codes).run("tianyuan", 2024).refused();
        assertEquals(before, printing.hashes());
        assertTrue(printing.console().contains("原有的文件没有改动"), printing.console());
        return printing.errors();
    }

    private String place(String file, String piece) {
        return place(file, piece, 0);
    }

    /** Where the first occurrence of a piece of text begins, or so many characters into it. */
    private String place(String file, String piece, int into) {
        String text = workshop.read(file);
        int start = text.indexOf(piece) + into;
        String head = text.substring(0, start);
        return file + ":" + head.split("\n", -1).length + ":" + (start - head.lastIndexOf('\n'));
    }
}
