package org.mingce.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF files are read from glyphs and lines alone: tables over pages, turned pages, tables without lines. */
class AuditPdfTest {

    private static final float[] XS = {40, 110, 230, 290, 350, 410, 450, 490, 555};
    private static final String[] HEAD = {"科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出",
            "对附属单位补助支出"};

    @TempDir
    private Path folder;

    @Test
    void aTableOverPagesWithoutItsHeadAgainIsOneTable() throws IOException {
        Audit audit = audited(true, false, 0, "90.00");
        assertTrue(audit.codes().contains("table.expenditure-total@p1"), audit.console());
        assertTrue(audit.codes().contains("table.expenditure-across@p2"), audit.console());
    }

    @Test
    void aTableThatAddsUpOverPagesIsSilent() throws IOException {
        assertTrue(audited(true, true, 0, "100.00").codes().stream().noneMatch(code -> code.startsWith("table.")));
    }

    @Test
    void aTurnedPageIsRead() throws IOException {
        Audit audit = audited(true, true, 90, "90.00");
        assertTrue(audit.codes().contains("table.expenditure-across@p2"), audit.console());
    }

    @Test
    void aTableWithoutLinesIsRead() throws IOException {
        Audit audit = audited(false, true, 0, "90.00");
        assertTrue(audit.codes().stream().anyMatch(code -> code.startsWith("table.expenditure-across")),
                audit.console());
    }

    @Test
    void linesThatReachTheEdgeAreOneParagraph() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.line(200, "石山县档案馆2024年度部门决算");
            pdf.line(64, "2024年度支出年初预算为一百万元，支出年初预算数为100万元，支出决算数为");
            pdf.line(40, "50万元，完成年初预算的90%，决算数小于年初预算数的主要原因是厉行节约。");
            Audit audit = new Audit(folder.resolve("out"));
            audit.run(pdf.save(folder.resolve("a.pdf")).toString());
            assertTrue(audit.codes().contains("prose.completion@p1"), audit.console());
        }
    }

    private Audit audited(boolean ruled, boolean again, int rotation, String basic) throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.line(200, "石山县档案馆2024年度部门决算").line(200, "第二部分 部门决算表");
            pdf.line(240, "支出决算表").line(400, "公开03表").line(400, "金额单位：元");
            pdf.row(ruled, XS, HEAD);
            pdf.row(ruled, XS, "合计", "", "300.00", "200.00", "100.00", "", "", "");
            pdf.row(ruled, XS, "2013201", "行政运行", "100.00", "100.00", "", "", "", "");
            if (ruled) {
                pdf.page(rotation);
                if (again) {
                    pdf.row(true, XS, HEAD);
                }
            }
            pdf.row(ruled, XS, "2013202", "机关服务", "100.00", basic, "", "", "", "");
            pdf.row(ruled, XS, "2013299", "其他组织事务", "100.00", "", "100.00", "", "", "");
            pdf.line(200, "第三部分 部门决算情况说明").line(64, "一、收入支出决算总体情况说明")
                    .line(64, "二、收入决算情况说明").line(64, "三、支出决算情况说明");
            Audit audit = new Audit(folder.resolve("out"));
            assertEquals(0, audit.run(pdf.save(folder.resolve("a.pdf")).toString()), audit.console());
            return audit;
        }
    }
}
