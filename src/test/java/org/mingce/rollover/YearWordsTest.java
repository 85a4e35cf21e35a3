package org.mingce.rollover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which years of 2024's texts go on to 2025, and which belong to something else. */
class YearWordsTest {

    private final YearWords words = new YearWords(2024, 2025);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "本部门2024年度收入1万元。 | 本部门2025年度收入1万元。",
        "2024年支出2257.39万元。 | 2025年支出2257.39万元。",
        "2024 年度部门决算 | 2025 年度部门决算",
        "与2023年度相比增加。 | 与2024年度相比增加。",
        "某单位2023年部门决算汇总公开 | 某单位2025年部门决算汇总公开",
        "截至2024年12月31日，共有车辆2辆。 | 截至2025年12月31日，共有车辆2辆。",
        "完成时间：2024年12月前 | 完成时间：2025年12月前",
        "2025年5月30日 | 2026年5月30日",
        "2024 | 2025",
        "与2023年部门决算相比增加 | 与2024年部门决算相比增加",
        "较2023年12月31日增加2辆 | 较2024年12月31日增加2辆",
        "2024年，全部人员到位。 | 2025年，全部人员到位。",
        "补贴在2025年初拨付 | 补贴在2026年初拨付",
        "二〇二四年度部门决算 | 二〇二五年度部门决算",
        "２０２４年度部门决算 | ２０２５年度部门决算",
        "2024年某市干部培训目标表 | 2025年某市干部培训目标表"})
    void theYearOfTheAccountsGoesOn(String before, String after) {
        assertEquals(after, words.advanced(before, before.length() < 40 && !before.contains("。")).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DOCUMENT | 按照《某市2024年度绩效工作方案》执行，全部完成。",
        "DOCUMENT | 按照财预〔2024〕143号执行，全部完成。",
        "DOCUMENT | 按照财预[2024]第9号执行，全部完成。",
        "QUOTED | 追加项目“2024年独生子女奖励金”，全部完成。",
        "PLAN | 落实2024-2028年干部教育，全部完成。",
        "PLAN | 落实2021—2025年培训规划，全部完成。",
        "PLAN | 2025年远景目标，全部完成。",
        "EVENT | 中心于2024年成立，全部完成。",
        "EVENT | 该办法2024年7月修订，全部完成。",
        "EVENT | 2024年底以来，全部完成。",
        "UNDECIDED | 举办2024年大学生活动，全部完成。"})
    void theYearOfSomethingElseStays(String fate, String text) {
        YearWords.Advanced advanced = words.advanced(text, false);
        assertEquals(text, advanced.text());
        assertEquals(fate, advanced.mentions().stream().map(mention -> mention.fate().name())
                .collect(Collectors.joining(" ")));
    }

    @Test
    void yearsFarFromTheAccountsAndOtherNumbersAreNotLookedAt() {
        for (String text : new String[] {"1998年成立", "2019年机构改革", "编号20240001", "2024.5万元", "3.2024", "12024年"}) {
            YearWords.Advanced advanced = words.advanced(text, false);
            assertEquals(text, advanced.text());
        }
        assertEquals(0, words.advanced("2019年度、2016年度", true).mentions().size());
    }

    @Test
    void yearsBetweenAreSteppedOver() {
        assertEquals("与2026年度相比，2027年度增加。", new YearWords(2024, 2027).advanced("与2023年度相比，2024年度增加。", false)
                .text());
    }
}
