package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.Message;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.xml.sax.SAXException;

/**
 * The edition of Shanghai, which is a folder of templates alone: what its text says of the amounts, what it says where
 * there was nothing, and which facts it holds against each other. Its tables: {@link ReadBackTest}.
 */
class ShanghaiTest {

    private static final String YEAR = "data/shanghai-example/2024/";
    private static final String FINAL =
            "final: {overseas: 0.00, vehiclePurchase: 0.00, vehicleOperation: 0.00, receptions: 0.39}";
    private static final String BUDGET =
            "budget: {overseas: 0.00, vehiclePurchase: 0.00, vehicleOperation: 0.00, receptions: 2.85}";
    private static final String NONE = "{overseas: 0, vehiclePurchase: 0, vehicleOperation: 0, receptions: 0}";

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void workshop() {
        workshop = Workshop.in(folder);
    }

    @Test
    void theTextFollowsFromTheTables() throws IOException, SAXException {
        String text = text(print());
        for (String sentence : List.of(
                "收入支出总计9859.38万元。与2023年度相比，收入支出总计增加1062.85万元，增长12.08%。主要原因：",
                "其中：基本支出5377.64万元，占55.10%；项目支出4381.74万元，占44.90%。",
                "一般公共预算财政拨款支出9746.50万元，占本年支出合计的99.87%。",
                "卫生健康支出（类）236.63万元，占2.43%",
                "年初预算为10210.34万元，支出决算为9746.50万元，完成年初预算的95.46%。决算数小于预算数的主要原因：",
                "年初预算为0.88万元，支出决算为0.88万元，完成年初预算的100.00%。决算数同预算数持平。",
                "基本支出5364.75万元。其中：人员经费4884.09万元，主要包括：基本工资、津贴补贴、绩效工资、",
                "比2023年度减少0.15万元，下降27.78%，其中：因公出国（境）费支出与上一年度持平；",
                "机关运行经费支出142.80万元，比2023年度减少13.52万元，下降8.65%。")) {
            assertTrue(text.contains(sentence), sentence + " is not in " + text);
        }
        assertFalse(text.contains("公开0"), "a number of a table");
        assertFalse(text.contains("栏次"), "a row of column numbers");
    }

    @Test
    void anExampleThatIsWholeHasNothingToMend() {
        assertEquals(List.of(), print().messages().stream().map(Message::text).toList());
    }

    @Test
    void aDepartmentWithoutThreePublicExpensesSaysSoAndItsTableIsBlank() throws IOException, SAXException {
        workshop.replace(YEAR + "accounts.yaml", FINAL, "final: " + NONE).replace(YEAR + "accounts.yaml", BUDGET,
                "budget: " + NONE)
                .replace(YEAR + "accounts.yaml", "30217: 0.39", "30217: 0.00").replace(YEAR + "accounts.yaml",
                        "30299: 28.86", "30299: 29.25")
                .replace(YEAR + "budget.yaml", "receptions: 2.85", "receptions: 0");
        Printing printing = print();
        assertTrue(text(printing).contains("示例区规划和自然资源局2024年度无“三公”经费财政拨款支出。"));
        PrintedTable table = threePublic(printing);
        assertTrue(table.below().endsWith("说明：示例区规划和自然资源局本年度没有财政拨款“三公”经费支出，故本表无数据。"), table.below());
        assertEquals(List.of(), table.rows().get(table.rows().size() - 1).stream().filter(cell -> !cell.isEmpty())
                .toList());
    }

    @Test
    void whatIsNotStatedIsNotSaidToBeNothing() throws IOException, SAXException {
        workshop.edit(YEAR + "accounts.yaml", text -> text.substring(0, text.indexOf("threePublic:")));
        Printing printing = print();
        assertFalse(text(printing).contains("没有财政拨款“三公”经费支出"));
        assertFalse(text(printing).contains("无“三公”经费财政拨款支出"));
    }

    @Test
    void factsThatDoNotAddUpAreErrors() {
        workshop.replace(YEAR + "explanation.yaml", "excellent: 39", "excellent: 38")
                .replace(YEAR + "explanation.yaml", "amount: 142.80", "amount: 1142.80")
                .replace(YEAR + "explanation.yaml", "smallAndMicro: 164.87, other: 0}",
                        "smallAndMicro: 164.87, other: 2200}")
                .expecting("text.performance-grades", "text.agency-operating", "text.procurement-sme");
        List<String> errors = workshop.run("shanghai-example", 2024, "--formats", "html").published().errors().stream()
                .map(Message::text).toList();
        assertEquals(3, errors.size(), errors.toString());
        assertTrue(errors.toString().contains("38个"), errors.toString());
    }

    @Test
    void aTotalThatDiffersByRoundingIsNoError() throws IOException, SAXException {
        workshop.replace(YEAR + "explanation.yaml", "  goods: 122.43", "  total: 2319.21\n  goods: 122.43");
        assertTrue(text(print()).contains("政府采购金额（以合同签订为准）为2319.21万元"));
    }

    @Test
    void lastYearsAmountOfAFactIsNotCalledABudget() {
        workshop.replace(YEAR + "explanation.yaml", "  reason: 落实过紧日子要求，培训等开支减少\n", "")
                .replace(YEAR + "explanation.yaml", "amount: 142.80", "amount: 42.80");
        List<String> warnings = workshop.run("shanghai-example", 2024, "--formats", "html").published().messages()
                .stream()
                .filter(message -> message.code().equals("text.reason-missing")).map(Message::text).toList();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).contains("上年决算数 156.32万元"), warnings.get(0));
    }

    private Printing print() {
        return workshop.run("shanghai-example", 2024, "--formats", "html").published();
    }

    private static String text(Printing printing) throws IOException, SAXException {
        return HtmlChecks.of(printing.file("html")).document().getDocumentElement().getTextContent().replaceAll("\\s",
                "");
    }

    private static PrintedTable threePublic(Printing printing) throws IOException, SAXException {
        return HtmlTables.in(HtmlChecks.of(printing.file("html")).document()).get(6);
    }
}
