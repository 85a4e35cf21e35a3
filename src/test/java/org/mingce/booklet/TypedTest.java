package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Message;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/** What a clerk typed is on the page as it was typed, or the line is told. */
class TypedTest {

    private static final String ANNEX = "data/typed/2022/annex-1-report.yaml";
    private static final String HEAD = """
            kind: report
            label: 附件1
            title: 报告
            body:
            """;

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = Workshop.in(folder);
        workshop.write("data/typed/department.yaml", "name: 江城市东湖区财政局\nregion: hunan\n");
        workshop.write("data/typed/2022/booklet.yaml", "edition: hunan-annexes\n");
    }

    @Test
    void foldedLinesGetNoBlankBesideChineseCharacters() throws IOException {
        String text = printed("""
                  - 贯彻落实精神，
                    厉行节约，支出
                    100万元，采用 Open
                    Office 编制。
                  - >-
                    折叠的第一行
                    第二行。
                  - "双引号的第一行
                    第二行\\u3002"
                  - 单独的 空格留着。
                """);
        for (String expected : List.of("精神，厉行节约，支出100万元，采用 Open Office 编制。", "折叠的第一行第二行。",
                "双引号的第一行第二行。", "单独的 空格留着。")) {
            assertTrue(text.contains(expected), expected + " in " + text);
        }
    }

    @Test
    void linesAreParagraphsAndLinesOfCells() throws IOException {
        String text = printed("""
                  - |
                    第一段。
                    第二段，
                    接着写。

                    第三段。
                  - 第四段。

                    第五段。
                  - table:
                      columns: [项目, 说明]
                      rows:
                        - [甲, "第一点。\\n第二点。"]
                """);
        for (String expected : List.of(">第一段。</p>", ">第二段，接着写。</p>", ">第三段。</p>", ">第四段。</p>", ">第五段。</p>")) {
            assertTrue(text.contains(expected), expected + " in " + text);
        }
        assertTrue(text.replaceAll("<br ?/?>(</br>)?", "|").contains("第一点。|第二点。"), text);
    }

    @Test
    void numbersOfSmallTablesStandAsTheyWereTyped() throws IOException {
        String text = printed("""
                  - table:
                      columns: [序号, 金额, 2022]
                      rows:
                        - [1.1, 1234567.80, 98.50]
                        - [1.10, 0.10, -0.50]
                """);
        for (String cell : List.of("2022", "1.1", "1234567.80", "98.50", "1.10", "0.10", "-0.50")) {
            assertTrue(text.contains(">" + cell + "</t"), cell + " in " + text);
        }
    }

    @Test
    void whatNobodySeesIsNotPrinted() throws IOException {
        String text = printed("  - 支出\u00AD100万元，结\u200B余\u200D-3万元，连\\u00AD字。\n".replace("\\u00AD", "\u00AD"));
        assertTrue(text.contains("支出100万元，结余-3万元，连字。"), text);
    }

    @Test
    void marksThatTurnTheDirectionAreAnError() {
        error("  - 支出\u202E001万元。\n", 5, "yaml.character");
    }

    @Test
    void textBehindANumberSignIsToldWithItsLine() {
        error("  - 第一段。\n  - 办公楼 #2 栋维修支出12万元。\n", 6, "yaml.comment");
        error("  - 召开 #机关干部大会。\n", 5, "yaml.comment");
        error("  - 本年召开大会，表彰 # 先进集体。\n", 5, "yaml.comment");
        error("  - #机关干部大会\n  - 第二段。\n", 5, "yaml.comment", "yaml.type");
    }

    @Test
    void commentsBesideAmountsAndBehindWholeValuesStay() throws IOException {
        String text = printed("""
                  - 第一段。 # 照抄公布的
                  - 第二段。# 这是正文
                  - "第三段" # 要核对
                  - 主要用于会议、培训  # 一般行政管理事务
                  - 第四段，完。  #待核
                  - table: # 表
                      columns: [序号, 金额]
                      rows:
                        - [甲, 1.10] #元
                        - [乙, 2]  # 元
                """);
        assertTrue(text.contains("第二段。# 这是正文"), text);
        assertFalse(text.contains("照抄"), text);
        assertFalse(text.contains("待核"), text);
    }

    private String printed(String body) throws IOException {
        workshop.write(ANNEX, HEAD + body);
        return Files.readString(workshop.run("typed", 2022, "--formats", "html").published().file("html"));
    }

    private void error(String body, int line, String... codes) {
        workshop.write(ANNEX, HEAD + body);
        Printing printing = workshop.expecting(codes).run("typed", 2022, "--formats", "html").refused();
        Message message = printing.errors().get(0);
        assertEquals(ANNEX + ":" + line, message.place().replaceAll(":\\d+$", ""), printing.console());
    }
}
