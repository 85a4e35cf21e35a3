package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Message;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/**
 * The comparison with the year before: with that year's own data where they are there, else with the amounts that
 * previous.yaml states for it. The amounts of 2023 here are made up, so that each way gives another number.
 */
class LastYearTest {

    private static final String LAST = "data/tianyuan/2023/";
    private static final Pattern TOTAL = Pattern.compile("2024年度收、支总计([^。]+?万元)。与上年相比，(.+?)，主要");
    private static final Pattern OPERATING = Pattern.compile("2024年度机关运行经费支出([^。]+?)。");

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void copy() {
        workshop = Workshop.in(folder);
    }

    @Test
    void withoutLastYearsDataTheStatedAmountsAreCompared() throws IOException {
        String text = text(workshop.run("tianyuan", 2024, "--formats", "html").published());

        assertEquals("减少887.65万元，减少28.22%", first(TOTAL, text, 2));
        assertEquals("65.37万元，比上年决算数减少8.16万元，降低11.1%", first(OPERATING, text, 1));
    }

    @Test
    void lastYearsDataGoBeforeTheStatedAmounts() throws IOException {
        lastYear();

        String text = text(workshop.run("tianyuan", 2024, "--formats", "html").published());

        assertEquals("增加257.39万元，增长12.87%", first(TOTAL, text, 2));
        assertTrue(first(OPERATING, text, 1).startsWith("65.37万元，比上年决算数增加5.37万元"), first(OPERATING, text, 1));
    }

    @Test
    void lastYearsDataNeedNoStatedAmounts() throws IOException {
        lastYear().delete("data/tianyuan/2024/previous.yaml");

        String text = text(workshop.run("tianyuan", 2024, "--formats", "html").published());

        assertEquals("增加257.39万元，增长12.87%", first(TOTAL, text, 2));
    }

    @Test
    void withoutEitherNothingIsCompared() throws IOException {
        workshop.delete("data/tianyuan/2024/previous.yaml");

        String text = text(workshop.run("tianyuan", 2024, "--formats", "html").published());

        assertFalse(text.contains("与上年相比"), text);
    }

    @Test
    void aMistakeInLastYearsDataIsToldAndNotPassedOver() {
        lastYear().replace(LAST + "accounts.yaml", "20000000.00", "20000000..00");

        Printing printing = workshop.expecting("yaml.amount").run("tianyuan", 2024).refused();

        assertEquals(List.of(LAST + "accounts.yaml:2:31"), printing.errors().stream().map(Message::place).toList());
    }

    /** 2,000 万元 of income and expenditure, 60 万元 of it public expenditure. */
    private Workshop lastYear() {
        return workshop.write(LAST + "accounts.yaml", """
                unit: 元
                income: {generalPublicBudget: 20000000.00}
                expenditure:
                  2013201: {basic: 6000000.00}
                  2013299: {project: 14000000.00}
                economic:
                  30101: 5400000.00
                  30201: 600000.00
                """).write(LAST + "overview.yaml", """
                duties: {body: [职责]}
                organisation: {body: [机构]}
                """);
    }

    private static String text(Printing printing) throws IOException {
        return Files.readString(printing.file("html")).replaceAll("<[^>]+>", "");
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), () -> pattern + " in " + text.substring(text.lastIndexOf("第三部分") + 1));
        return matcher.group(group);
    }
}
