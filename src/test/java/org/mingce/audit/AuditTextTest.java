package org.mingce.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and web pages of others are audited without data. */
class AuditTextTest {

    private static final String TABLE = """
            中共石山县委组织部2024年度部门决算

            第二部分 部门决算表

            支出决算表
            公开03表
            金额单位：元
            科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出
            合计\t\t300.00\t100.00\t200.00\t\t\t
            2013201\t行政运行\t100.00\t100.00\t\t\t\t
            2013202\t一般行政管理事务\t%s\t\t200.00\t\t\t

            第三部分 2024年度部门决算情况说明
            一、收入支出决算总体情况说明
            2024年度支出300元。
            二、收入决算情况说明
            没有收入。
            三、支出决算情况说明
            支出300元。
            """;

    @TempDir
    private Path folder;

    @Test
    void aRowThatDoesNotAddUpIsAnErrorAtItsLine() throws IOException {
        Audit audit = Audit.of(folder, "a.txt", TABLE.formatted("210.00"));
        assertTrue(audit.codes().contains("table.expenditure-across@11"), audit.console());
        assertTrue(audit.codes().stream().anyMatch(code -> code.startsWith("table.expenditure-total@")));
        var finding = audit.findings().get(0);
        assertEquals("公开03表 支出决算表", finding.get("tableTitle").asText());
        assertFalse(finding.get("rowTitle").asText().isEmpty());
        assertFalse(finding.get("columnTitle").asText().isEmpty());
    }

    @Test
    void aHeadingsNumberThatStandsTwiceIsFound() throws IOException {
        Audit audit = Audit.of(folder, "a.txt", TABLE.formatted("200.00").replace("三、支出决算", "二、支出决算"));
        assertTrue(audit.codes().contains("audit.heading-number@18"), audit.codes().toString());
    }

    @Test
    void aLineOfTheContentsThatNoHeadingHasIsFound() throws IOException {
        String contents = """
                目  录
                第二部分 部门决算表........2
                第三部分 2024年度部门决算情况说明........5
                一、收入支出决算总体情况说明........5
                二、收入决算情况说明........6
                四、支出决算情况说明........7
                五、机关运行经费支出说明........8

                """;
        String text = TABLE.formatted("200.00").replaceFirst("\n\n", "\n\n" + contents);
        Audit audit = Audit.of(folder, "a.txt", text);
        assertEquals(List.of("WARNING 目录写“四、支出决算情况说明”，正文的标题是“三、支出决算情况说明”，序号不同",
                "NOTE 目录写的“五、机关运行经费支出说明”，正文里没有找到"),
                audit.findings().stream().filter(finding -> finding.get("code").asText().equals("audit.contents"))
                        .map(finding -> finding.get("severity").asText() + " " + finding.get("message").asText())
                        .toList(), audit.console());
    }

    @Test
    void aTableThatAddsUpIsSilent() throws IOException {
        Audit audit = Audit.of(folder, "a.txt", TABLE.formatted("200.00"));
        assertTrue(audit.codes().stream().noneMatch(code -> code.startsWith("table.")), audit.console());
        assertTrue(audit.codes().stream().noneMatch(code -> code.startsWith("audit.heading")), audit.console());
    }

    @Test
    void aTableWhoseRowsAreNotClearIsNotReadAndRaisesNothing() throws IOException {
        String text = TABLE.formatted("210.00").replace("2013202\t一般", "甲乙丙\t一般");
        Audit audit = Audit.of(folder, "a.txt", text);
        assertTrue(audit.codes().contains("audit.table-unread@8"), audit.console());
        assertTrue(audit.codes().stream().noneMatch(code -> code.startsWith("table.")), audit.console());
    }

    @Test
    void theExitStatusIsThatOfFailOn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), TABLE.formatted("210.00"));
        assertEquals(0, new Audit(folder.resolve("out")).run(file.toString()));
        assertEquals(1, new Audit(folder.resolve("out")).run(file.toString(), "--fail-on", "error"));
        assertEquals(2, new Audit(folder.resolve("out")).run(folder.resolve("b.txt").toString()));
    }

    @Test
    void tornLinesAreOneParagraph() throws IOException {
        Audit audit = Audit.of(folder, "a.txt", """
                中共石山县委组织部2024年度整体支出绩效自评报告

                一、基本情况
                全年预算数为100万元，支出决算数为100万元，预算全部执行完毕，完成年初预

                算的90%，没有结转和结余。
                """);
        assertTrue(audit.codes().contains("prose.completion@4"), audit.console());
    }

    @Test
    void aWebPageIsReadWithItsLinesAndColumns() throws IOException {
        Audit audit = Audit.of(folder, "a.html", "<!DOCTYPE html>\n<html><body>\n<h1>石山县档案馆2024年度部门决算</h1>\n"
                + "<p>支出决算数为50万元，年初预算数为100万元，<b>完成</b>年初预算的90%。</p>\n"
                + "<script>document.write('表述格式参考如下：')</script></body></html>");
        assertTrue(audit.codes().contains("prose.completion@4"), audit.console());
        assertTrue(audit.codes().stream().noneMatch(code -> code.startsWith("prose.residue")), audit.console());
    }

    @Test
    void gbkIsRead() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), "石山县档案馆2024年度部门决算\n励行节约。".getBytes(Charset.forName("GBK")));
        Audit audit = new Audit(folder.resolve("out"));
        audit.run(file.toString());
        assertTrue(audit.codes().contains("prose.wrong-word@2"), audit.console());
    }

    @Test
    void filesThatAreNoDocumentAreToldInChinese() throws IOException {
        Path binary = Files.write(folder.resolve("a.txt"), new byte[] {1, 0, 2, (byte) 0xFF, (byte) 0xFF, (byte) 0xFE});
        Path empty = Files.createFile(folder.resolve("b.txt"));
        Audit audit = new Audit(folder.resolve("out"));
        assertEquals(1, audit.run(binary + "," + empty));
        for (String said : List.of("认不出这是什么文件", "文件是空的", "共 2 份")) {
            assertTrue(audit.console().contains(said), audit.console());
        }
    }

    private static final String ITEMS = """
            中共石山县委组织部2024年度部门决算

            第一部分 中共石山县委组织部概况
            一、部门职责
            负责组织工作。

            第二部分 部门决算表

            一般公共预算财政拨款支出决算表
            公开05表
            金额单位：元
            科目代码\t科目名称\t小计\t基本支出\t项目支出
            合计\t\t600000.00\t600000.00\t
            2013201\t行政运行\t100000.00\t100000.00\t
            2013202\t一般行政管理事务\t200000.00\t200000.00\t
            2080501\t行政单位离退休\t150000.00\t150000.00\t
            2210201\t住房公积金\t150000.00\t150000.00\t

            国有资本经营预算财政拨款支出决算表
            公开08表
            金额单位：元
            科目代码\t科目名称\t小计\t基本支出\t项目支出
            合计\t\t\t\t
            注：本表反映部门本年度国有资本经营预算财政拨款支出情况。

            第三部分 2024年度部门决算情况说明
            一、收入支出决算总体情况说明
            2024年度收入100万元。
            五、一般公共预算财政拨款支出决算情况说明
            1. 一般公共服务支出（类）组织事务（款）行政运行（项）。
            年初预算为10万元，支出决算为11万元。
            2. 一般公共服务支出（类）组织事务（款）一般行政管理事务（项）。
            年初预算为20万元，支出决算为20万元。
            3. 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。
            年初预算为15万元，支出决算为15万元。
            八、国有资本经营预算财政拨款收入支出决算情况
            无……收支的，仍保留该表格式，并在本表下方作下述说明：本单位没有收支。
            """;

    @Test
    void itemsOfTheTextAreHeldAgainstTheTableByName() throws IOException {
        Audit audit = Audit.of(folder, "a.txt", ITEMS);
        assertTrue(audit.codes().contains("audit.item-amount@31"), audit.console());
        assertTrue(audit.console().contains("2210201 住房公积金"), audit.console());
        assertEquals(1, audit.codes().stream().filter(code -> code.startsWith("audit.item-amount")).count());
        assertEquals(1, audit.codes().stream().filter(code -> code.startsWith("audit.item-missing")).count());
    }

    @Test
    void whatTheEditionAsksForAndIsNotThereIsTold() throws IOException {
        Audit audit = Audit.of(folder, "a.txt", ITEMS);
        for (String said : List.of("没有“名词解释”这一部分", "没有公开01表", "公开08表 国有资本经营预算财政拨款支出决算表是空的",
                "没有“关于政府采购支出说明”这一节", "仍保留该表格式")) {
            assertTrue(audit.console().contains(said), said + "\n" + audit.console());
        }
        assertFalse(audit.console().contains("没有公开05表"), audit.console());
    }

    @Test
    void theFormOfInspectionHasARowForEachDocumentAndItem() throws IOException {
        Path first = Files.writeString(folder.resolve("a.txt"), ITEMS);
        Path second = Files.createFile(folder.resolve("b.txt"));
        new Audit(folder.resolve("out")).run(first + "," + second);
        Path form = folder.resolve("out/review/inspection.xlsx");
        String page = Files.readString(folder.resolve("out/review/audit/index.html"));
        assertTrue(page.contains("a.txt/findings.html") && page.contains("文件是空的"), page);
        byte[] bytes = Files.readAllBytes(form);
        List<String> rows = new java.util.ArrayList<>();
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(form.toFile(), null, true)) {
            workbook.getSheetAt(0).forEach(row -> rows.add(row.getCell(3) + "|" + row.getCell(4) + "|"
                    + row.getCell(5)));
        }
        assertTrue(rows.contains("封面|是|"), rows.toString());
        assertTrue(rows.contains("名词解释|否|没有"), rows.toString());
        assertTrue(rows.contains("公开01表 收入支出决算总表|否|没有"), rows.toString());
        assertTrue(rows.contains("||文件是空的"), rows.toString());
        new Audit(folder.resolve("out")).run(first + "," + second);
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, Files.readAllBytes(form));

        byte[] filled = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        Files.write(form, filled);
        Audit again = new Audit(folder.resolve("out"));
        again.run(first + "," + second);
        assertTrue(again.console().contains("review/inspection-edited-"), again.console());
        try (var kept = Files.list(form.getParent())) {
            Path edited = kept.filter(file -> file.getFileName().toString().startsWith("inspection-edited-"))
                    .findFirst().orElseThrow();
            org.junit.jupiter.api.Assertions.assertArrayEquals(filled, Files.readAllBytes(edited));
        }
    }
}
