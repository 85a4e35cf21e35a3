package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.cli.FrontDoor;

/** Published booklets through the front door into data from which a booklet is made at once. */
class DocumentImportTest {

    private static final Path SEEDS = Path.of("..", "shared", "seeds");

    @TempDir
    Path folder;

    @Test
    void allOfAPublishedTextComesBackInTheBookletOfTheFolder() throws IOException {
        Path seed = seed("tianyuan-2024.txt");
        Importing importing = Importing.in(folder).run(seed, "xin", 2024).succeeds();

        String booklet = booklet(importing, 2024);
        List<String> lost = new ArrayList<>();
        for (String clause : Files.readString(seed).split("[，。；：、！？,;:!?（）()《》“”‘’\"'<>#*_|\\t\\n\\r]+")) {
            String plain = plain(clause);
            if (plain.length() > 5 && !booklet.contains(plain)) {
                lost.add(clause);
            }
        }
        assertTrue(lost.stream().mapToInt(String::length).sum() < 0.02 * booklet.length(), lost::toString);
    }

    @Test
    void ourOwnPageComesBackAsTheDataThatItWasMadeOf() throws IOException {
        Importing importing = Importing.in(folder);
        Path page = make(importing, "tianyuan", 2024);

        importing.run(page, "xin", 2024).succeeds();

        for (String file : List.of("accounts.yaml", "overview.yaml", "glossary.yaml")) {
            assertEquals(values(Files.readString(Path.of("data/tianyuan/2024", file))), values(read(importing,
                    "2024/" + file)), file);
        }
    }

    @Test
    void reasonsCountsBudgetsAndLastYearAreTakenFromTheSentencesThatTellThem() throws IOException {
        Importing importing = Importing.in(folder);
        importing.run(make(importing, "tianyuan", 2024), "xin", 2024).succeeds();

        String explanation = read(importing, "2024/explanation.yaml");
        Stream.of("    2080116: 人才经费属于公共专项，预算时未纳入部门预算，执行时增加部门决算  # 引进人才费用\n", "    groups: 2\n    persons: 19\n",
                "    persons: 约1200人次\n", "    held: 0\n", "  goods: 34.88\n").forEach(fact ->
                assertTrue(explanation.contains(fact), () -> fact + explanation));
        assertTrue(read(importing, "2024/budget.yaml").contains("2013201: {total: 325.55}"));
        assertTrue(read(importing, "2024/previous.yaml").contains("incomeGrandTotal: {amount: 3145.04}"));
        assertTrue(read(importing, "2024/previous.yaml").contains("receptions: 0.29"));
    }

    @Test
    void amountsOfABookletWithoutTablesComeFromItsText() throws IOException {
        Importing importing = Importing.in(folder).run(seed("shifeng-2019.txt"), "xin", 2019).succeeds();

        String accounts = read(importing, "2019/accounts.yaml");
        assertTrue(accounts.contains("  2013201: 260.11"), accounts);
        assertTrue(accounts.contains("  generalPublicBudget: 813.51"), accounts);
        assertTrue(importing.console().contains("没有读出决算表"), importing.console());
        booklet(importing, 2019);
    }

    @Test
    void filesAreWrittenAsByHandWithTheirSchemaAndTheNamesOfSections() throws IOException {
        Importing importing = Importing.in(folder).run(seed("tianyuan-2024.txt"), "xin", 2024).succeeds();

        String explanation = read(importing, "2024/explanation.yaml");
        assertTrue(explanation.startsWith(
                "# yaml-language-server: $schema=../../../docs/schema/hunan-2024/explanation.schema.json\n"),
                explanation);
        assertTrue(read(importing, "department.yaml").contains("district: 株洲市天元区"));
        assertTrue(read(importing, "2024/overview.yaml").contains("    - items:\n        - 研究和指导全区党的组织建设"));
        assertTrue(read(importing, "2024/glossary.yaml").contains("  - 财政拨款收入\n"));
    }

    @Test
    void aBookletOfAnotherYearIsRefused() throws IOException {
        Importing importing = Importing.in(folder).run(text("2023年度\n某某局部门决算\n第一部分某某局概况\n一、部门职责\n做事。\n"),
                "xin", 2024, "--region", "hunan");

        assertNotEquals(0, importing.status(), importing.console());
        assertTrue(importing.console().contains("-Dyear=2023"), importing.console());
        assertFalse(Files.exists(importing.workshop().file("data/xin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第1章 第3章 第4章", "第一篇 第三篇 第四篇", "第1部分 第3部分 第4部分"})
    void partsMayBeNumberedOtherwise(String numbers) throws IOException {
        String[] part = numbers.split(" ");
        Importing importing = Importing.in(folder).run(text("2024年度\n某某局部门决算\n" + part[0] + " 某某局概况\n"
                + "一、部门职责\n负责全区的某某工作。\n二、机构设置及决算单位构成\n内设办公室。\n" + part[1]
                + "\n2024年度部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度收、支总计12.00万元。\n"
                + part[2] + " 名词解释\n一、财政拨款收入：指财政预算资金。\n"), "xin", 2024, "--region", "hunan");

        assertTrue(read(importing, "2024/overview.yaml").contains("- 负责全区的某某工作。"), importing.console());
        assertTrue(read(importing, "2024/glossary.yaml").contains("财政拨款收入"), importing.console());
    }

    @Test
    void whatExistsIsShownAsADifferenceAndStays() throws IOException {
        Path seed = seed("tianyuan-2024.txt");
        Importing importing = Importing.in(folder).run(seed, "tianyuan", 2024);

        assertTrue(importing.console().contains("-Doverwrite"), importing.console());
        assertEquals(Files.readString(Path.of("data/tianyuan/2024/explanation.yaml")),
                Files.readString(importing.workshop().file("data/tianyuan/2024/explanation.yaml")));
    }

    @Test
    void aTextThatFollowsNoEditionBecomesAReport() throws IOException {
        Importing importing = Importing.in(folder).run(text("某某局\n2022年度项目支出绩效报告\n一、项目概况\n"
                + "（一）项目单位基本情况\n某某局是某某县的部门: #1 \"引号\"。\n二、结论\n好。\n"), "xin", 2022, "--region",
                "hunan").succeeds();

        assertTrue(read(importing, "2022/booklet.yaml").contains("edition: hunan-annexes"));
        String booklet = booklet(importing, 2022);
        Stream.of("项目单位基本情况", "某某局是某某县的部门:#1", "2022年度项目支出绩效报告", "好。").forEach(text ->
                assertTrue(booklet.contains(text), text));
    }

    /** The page of a booklet. */
    private static Path make(Importing importing, String department, int year) {
        FrontDoor door = new FrontDoor();
        int status = door.run("--dept", department, "--year", Integer.toString(year), "--formats", "html", "--data",
                importing.workshop().file("data").toString(), "--templates",
                importing.workshop().file("templates").toString(), "--out",
                importing.workshop().file("output").toString());
        assertEquals(0, status, door.console());
        return importing.workshop().file("output/" + department + "/" + year + "/booklet.html");
    }

    /** The lines of a file without comments; amounts without zeros at their end. */
    private static List<String> values(String yaml) {
        return yaml.lines().map(line -> line.replaceFirst("\\s*#.*", "").replaceAll("(\\.\\d*?)0+(?!\\d)", "$1"))
                .filter(line -> !line.isBlank()).toList();
    }

    @Test
    void whatIsNoDocumentIsRefusedAndNothingIsWritten() throws IOException {
        Importing importing = Importing.in(folder);
        for (String content : List.of("%PDF-1.7\nbroken", "PK\u0003\u0004word", "\0\1\2")) {
            Path file = Files.writeString(folder.resolve("published.docx"), content, StandardCharsets.UTF_8);

            importing.run(file, "xin", 2024, "--region", "hunan");

            assertNotEquals(0, importing.status(), content);
            assertFalse(Files.exists(importing.workshop().file("data/xin")), content);
        }
    }

    @Test
    void aSectionOfSixtyThousandClausesStaysProseAndIsToldSo() throws IOException {
        Importing importing = Importing.in(folder);
        Path page = make(importing, "tianyuan", 2024);
        String text = Files.readString(page);
        int at = text.indexOf("公务接待费支出决算");
        Files.writeString(page, text.substring(0, at) + "各项工作，".repeat(60_000) + text.substring(at));

        importing.run(page, "xin", 2024, "--timeout", "60").succeeds();

        assertTrue(importing.console().contains("一节太长"), importing.console());
        assertTrue(read(importing, "2024/explanation.yaml").length() > 200_000);
    }

    @Test
    void nothingIsWrittenWhereItsTrialBookletCannotBePrinted() throws IOException {
        Importing importing = Importing.in(folder);
        importing.workshop().edit("templates/booklet.ftlh", page -> page + "${nowhere.to.be.found}");

        importing.run(report(), "xin", 2022, "--region", "hunan");

        assertNotEquals(0, importing.status(), importing.console());
        assertTrue(importing.console().contains("booklet.ftlh:"), importing.console());
        assertEquals(1, importing.console().split("试印册子没有成功", -1).length - 1, importing.console());
        assertFalse(Files.exists(importing.workshop().file("data/xin")), importing.console());
    }

    @Test
    void nothingIsWrittenOnceItsTimeIsOver() throws IOException {
        Importing importing = Importing.in(folder);
        importing.workshop().edit("templates/booklet.ftlh", page -> page + "<#list 1.. as x></#list>");

        importing.run(report(), "xin", 2022, "--region", "hunan", "--timeout", "1");

        assertNotEquals(0, importing.status(), importing.console());
        assertTrue(importing.console().contains("超过时限 1 秒"), importing.console());
        assertTrue(importing.console().contains("没有写出任何文件"), importing.console());
        assertFalse(Files.exists(importing.workshop().file("data/xin")), importing.console());
    }

    @Test
    void whatIsTooLongForABookletIsRefusedBeforeItIsPrinted() throws IOException {
        Importing importing = Importing.in(folder).run(text("某某局2022年度部门决算\n" + "做事。\n".repeat(60_000)), "xin",
                2022, "--region", "hunan");

        assertNotEquals(0, importing.status(), importing.console());
        assertTrue(importing.console().contains("不像一本册子"), importing.console());
        assertFalse(Files.exists(importing.workshop().file("data/xin")), importing.console());
    }

    private Path report() throws IOException {
        return text("某某局\n2022年度项目支出绩效报告\n一、项目概况\n某某局做事。\n二、结论\n好。\n");
    }

    @Test
    void aDocumentIsImportedAloneAndAsTheYearsOwn() throws IOException {
        Path text = text("2024年度\n某某局部门决算\n");
        Importing importing = Importing.in(folder).run(text, "xin", 2024, "--import-as", "previous");

        assertNotEquals(0, importing.status());
        assertTrue(importing.console().contains("-Dyear="), importing.console());
    }

    private static Path seed(String name) {
        Path seed = SEEDS.resolve(name);
        Assumptions.assumeTrue(Files.exists(seed), "without " + seed);
        return seed;
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("published.txt"), text, StandardCharsets.UTF_8);
    }

    private static String read(Importing importing, String file) throws IOException {
        return Files.readString(importing.workshop().file("data/xin/" + file));
    }

    /** The text of the booklet that the folder makes, without blanks and tags. */
    private static String booklet(Importing importing, int year) throws IOException {
        Path page = make(importing, "xin", year);
        return plain(Files.readString(page)
                .replaceAll("(?s)<(style|script)\\b.*?</\\1>", "").replaceAll("<[^>]+>", "").replace("&quot;", "\""));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s,]", "").replaceFirst("^(?:[一二三四五六七八九十]+、|\\d{1,2}[.、])", "");
    }
}
