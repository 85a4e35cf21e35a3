package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.intake.draft.Drafts;
import org.mingce.intake.sheet.Workbooks;
import org.mingce.intake.table.ReadTable;
import org.mingce.intake.table.Reading;
import org.mingce.intake.table.Recognition;
import org.mingce.model.Severity;
import org.mingce.source.ImportGround;

/** Ways of writing a table that clerks and platforms have, one by one, on small sheets. */
class OddSheetsTest {

    private static final String TABLE = "generalPublicBudget";

    private static ImportGround ground;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        ground = ImportGround.read(Path.of("data"), Path.of("templates"), "tianyuan", 2024, Optional.empty()).value();
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    private Reading reading(Drawing... sheets) throws IOException {
        Path file = folder.resolve("a.xls");
        Workbook workbook = SheetFiles.workbook(file);
        for (Drawing sheet : sheets) {
            sheet.into(workbook);
        }
        return reading(workbook, file);
    }

    private static Reading reading(Workbook workbook, Path file) throws IOException {
        SheetFiles.save(workbook, file);
        return new Recognition(ground.edition(), ground.editions(), ground.names(), ground.classifications(),
                Optional.empty(), Optional.empty(), 2024).read(new Workbooks().read(file).value());
    }

    /** A sheet of table 05 with its title, unit and heads; rows begin at 4. */
    private static Drawing budget(String name, Object... heads) {
        return new Drawing(name).row(0, 0, "一般公共预算财政拨款支出决算表").row(1, 3, "单位：元").row(2, 0, heads);
    }

    private static Map<String, String> cells(Reading reading, String id) {
        Map<String, String> cells = new TreeMap<>();
        ReadTable table = reading.tables().get(id);
        if (table != null) {
            table.rows().forEach((row, columns) -> columns.forEach((column, cell) ->
                    cells.put(row + "." + column, cell.money().yuan().stripTrailingZeros().toPlainString())));
        }
        return cells;
    }

    private static List<String> told(Reading reading) {
        List<String> told = new ArrayList<>();
        reading.said().stream().filter(one -> one.severity() != Severity.NOTE).forEach(one ->
                told.add(one.code() + " " + one.position().file().replaceFirst(".*\\.xlsx?:", "")));
        return told;
    }

    @Test
    void rowsWithoutCodesAreFoundByTheNamesAboveThem() throws IOException {
        Reading reading = reading(budget("05", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "一般公共服务支出", of("3"), of("1"), of("2")).row(5, 0, "  组织事务", of("3"), of("1"), of("2"))
                .row(6, 0, "    行政运行", of("1"), of("1")).row(7, 0, "    一般行政管理事务", of("2"), null, of("2"))
                .row(8, 0, "合计", of("3"), of("1"), of("2")));
        assertEquals(List.of(), told(reading));
        assertEquals("{201.basic=1, 201.project=2, 201.total=3, 20132.basic=1, 20132.project=2, 20132.total=3, "
                + "2013201.basic=1, 2013201.total=1, 2013202.project=2, 2013202.total=2, total.basic=1, "
                + "total.project=2, total.total=3}", cells(reading, TABLE).toString());
    }

    @Test
    void aNameThatSeveralCodesHaveIsNotGuessed() throws IOException {
        Reading reading = reading(budget("05", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "行政运行", of("1"), of("1")));
        assertEquals(Map.of(), cells(reading, TABLE));
        assertEquals(List.of("import.row 05!B5"), told(reading));
    }

    @Test
    void codesMayStandInTheColumnOfTheirLevelOrBeLeftOutWhereTheyRepeat() throws IOException {
        Reading levels = reading(budget("05", "类", "款", "项", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "201", null, null, "一般公共服务支出", of("3")).row(5, 1, "20132", null, "组织事务", of("3"))
                .row(6, 2, "2013201", "行政运行", of("1")));
        assertEquals("[201.total, 20132.total, 2013201.total]", cells(levels, TABLE).keySet().toString());
        Reading repeated = reading(budget("05", "类", "款", "项", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, 201, "32", "01", "行政运行", of("1")).row(5, 2, "02", "一般行政管理事务", of("2"))
                .row(6, 1, "36", "01", "行政运行", of("4")));
        assertEquals("{2013201.total=1, 2013202.total=2, 2013601.total=4}", cells(repeated, TABLE).toString());
    }

    @Test
    void numbersAreReadHoweverTheyAreTyped() throws IOException {
        Reading reading = reading(budget("05", "科目编码", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "2013201", "行政运行", "１，２３４．５０", "(1,234.50)", "－12.5")
                .row(5, 0, "２０１３２０２", "一般行政管理事务", "¥ 1,000.00", "—", "　7 ")
                .row(6, 0, "[2013204]公务员事务", null, of("22573934.549999997"), "/", "0.00"));
        assertEquals(List.of(), told(reading));
        assertEquals("{2013201.basic=-1234.5, 2013201.project=-12.5, 2013201.total=1234.5, 2013202.project=7, "
                + "2013202.total=1000, 2013204.project=0, 2013204.total=22573934.55}",
                cells(reading, TABLE).toString());
    }

    @Test
    void whatIsNoAmountIsToldWithItsCell() throws IOException {
        Path file = folder.resolve("b.xlsx");
        Workbook workbook = SheetFiles.workbook(file);
        var sheet = budget("05", "科目编码", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "2013201", "行政运行", of("1"), "约3万", "1.2.3").into(workbook);
        SheetFiles.cell(sheet, 5, 0).setCellValue("2013202");
        SheetFiles.cell(sheet, 5, 2).setCellErrorValue(FormulaError.REF.getCode());
        SheetFiles.cell(sheet, 5, 3).setCellFormula("1+1");
        sheet.getRow(5).getCell(3).setCellValue(2.5);
        Reading reading = reading(workbook, file);
        assertEquals("{2013201.total=1, 2013202.basic=2.5}", cells(reading, TABLE).toString());
        assertEquals(List.of("import.amount 05!D5", "import.amount 05!E5", "import.amount 05!C6"), told(reading));
    }

    @Test
    void ofTwoYearsTheOneThatIsImportedIsRead() throws IOException {
        Reading reading = reading(new Drawing("01").row(0, 0, "收入支出决算总表").row(1, 3, "单位：元")
                .row(2, 0, "项目", "2023年决算数", "2024年决算数", "项目", "2023年决算数", "2024年决算数")
                .row(3, 0, "一、一般公共预算财政拨款收入", of("1"), of("2"), "一、一般公共服务支出", of("3"), of("4"))
                .row(4, 0, "本年收入合计", of("1"), of("2"), "本年支出合计", of("3"), of("4")));
        assertEquals("{201.amount=4, expenditureTotal.amount=4, income.generalPublicBudget.amount=2, "
                + "incomeTotal.amount=2}", cells(reading, "incomeExpenditure").toString());
        assertEquals(List.of("import.column 01!B4:B5", "import.column 01!E4:E5"), told(reading));
    }

    @Test
    void twoSheetsThatContradictEachOtherAreTold() throws IOException {
        Object[] heads = {"科目编码", "科目名称", "合计", "基本支出", "项目支出"};
        Reading reading = reading(budget("一", heads).row(4, 0, "2013201", "行政运行", of("1")),
                budget("二", heads).row(4, 0, "2013201", "行政运行", of("2")));
        assertEquals("{2013201.total=1}", cells(reading, TABLE).toString());
        assertEquals(List.of("import.twice 二!C5"), told(reading));
    }

    @Test
    void aTableOfAnotherYearIsNotRead() throws IOException {
        Reading reading = reading(new Drawing("上年").row(0, 0, "2023年度一般公共预算财政拨款支出决算表").row(1, 3, "单位：元")
                .row(2, 0, "科目编码", "科目名称", "合计", "基本支出", "项目支出").row(4, 0, "2013201", "行政运行", of("1")));
        assertEquals(Map.of(), reading.tables());
        assertEquals(List.of("import.year 上年"), told(reading));
    }

    @Test
    void aLabelOfOneSideNamesNoAmountOfTheOther() throws IOException {
        Reading reading = reading(new Drawing("01").row(0, 0, "收入支出决算总表").row(1, 3, "单位：元")
                .row(2, 0, "项目", "金额", "项目", "金额").row(3, 0, "一、一般公共预算财政拨款收入", of("2"), "一、一般公共服务支出", of("4"))
                .row(4, 0, "八、其他收入", null, null, of("7")).row(5, 0, "本年收入合计", of("2"), "本年支出合计", of("4")));
        assertEquals("{201.amount=4, expenditureTotal.amount=4, income.generalPublicBudget.amount=2, "
                + "incomeTotal.amount=2}", cells(reading, "incomeExpenditure").toString());
        assertEquals(List.of("import.row 01!D5"), told(reading));
    }

    @Test
    void aTableWithTwoUnitsIsNotRead() throws IOException {
        Reading reading = reading(budget("05", "科目编码", "科目名称", "合计", "基本支出", "项目支出")
                .row(1, 0, "金额单位：万元").row(4, 0, "2013201", "行政运行", of("1")));
        assertEquals(Map.of(), reading.tables());
        assertEquals("万元|元", reading.said().get(0).message().replaceAll(".*（(.*) (.*)）.*", "$1|$2"));
    }

    @Test
    void anOfficeWhoseNameBeginsLikeAUnitIsNone() throws IOException {
        Reading reading = reading(new Drawing("05").row(0, 0, "一般公共预算财政拨款支出决算表")
                .row(1, 0, "编制单位：", "元谋县财政局", null, "金额单位：", "万元")
                .row(2, 0, "科目编码", "科目名称", "合计", "基本支出", "项目支出").row(4, 0, "2013201", "行政运行", of("1")));
        assertEquals("{2013201.total=10000}", cells(reading, TABLE).toString());
    }

    @Test
    void aUnitThatIsNeitherIsRefused() throws IOException {
        Reading reading = reading(new Drawing("05").row(0, 0, "一般公共预算财政拨款支出决算表").row(1, 3, "单位：千元")
                .row(2, 0, "科目编码", "科目名称", "合计", "基本支出", "项目支出").row(4, 0, "2013201", "行政运行", of("1")));
        assertEquals(Map.of(), reading.tables());
        assertEquals(List.of("import.unit 05"), told(reading));
    }

    @Test
    void aSheetIsKnownByItsNameWhereItHasNoTitle() throws IOException {
        Reading reading = reading(new Drawing("C05 一般公共预算财政拨款支出决算表").row(1, 3, "单位：元")
                .row(2, 0, "科目编码", "科目名称", "合计", "基本支出", "项目支出").row(4, 0, "2013201", "行政运行", of("1")));
        assertEquals("{2013201.total=1}", cells(reading, TABLE).toString());
    }

    @Test
    void aCodeThatTheClassificationLacksComesWithItsName() throws IOException {
        Reading reading = reading(budget("05", "科目编码", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "2013298", "某项新事务", of("1"), null, of("1")));
        String accounts = new Drafts(ground.edition(), ground.classifications().get(0), 2024)
                .ofYear(reading.tables()).files().get(0).text();
        assertTrue(accounts.contains("  2013298: {project: 1.00}  # 某项新事务\n"), accounts);
        assertTrue(accounts.contains("codes:\n  2013298: 某项新事务\n"), accounts);
    }

    @Test
    void aNameThatBelongsToAnotherCodeIsTold() throws IOException {
        Reading reading = reading(budget("05", "科目编码", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "2013201", "公务员事务", of("1")));
        assertEquals(List.of("import.name 05!A5"), told(reading));
    }

    @Test
    void whatStandsBehindACellCannotBreakTheFileThatIsWritten() throws IOException {
        Reading reading = reading(budget("05", "科目编码", "科目名称", "合计", "基本支出", "项目支出")
                .row(4, 0, "2013298", "甲\nunit: 万元\n- \"{乙}: #", of("1"), null, of("1")));
        String accounts = new Drafts(ground.edition(), ground.classifications().get(0), 2024)
                .ofYear(reading.tables()).files().get(0).text();
        assertEquals(1, accounts.lines().filter(line -> line.startsWith("unit:")).count(), accounts);
        assertTrue(accounts.contains("2013298: \"甲 unit: 万元 - \\\"{乙}: #\""), accounts);
        assertEquals("", accounts.lines().filter(line -> line.startsWith("-")).collect(Collectors.joining()));
    }
}
