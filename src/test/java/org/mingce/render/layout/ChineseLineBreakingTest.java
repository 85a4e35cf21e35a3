package org.mingce.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseLineBreakingTest {

    @ParameterizedTest
    @CsvSource({
        // closing marks stay behind, opening marks go ahead
        "部门决算。其中, 部/门/决/算。/其/中",
        "（一）概况, （一）/概/况",
        "“三公”经费, “三/公”/经/费",
        // numbers are not torn, and take their units with them
        "共1047.31万元整, 共/1047.31万元/整",
        "占比77.68%的, 占/比/77.68%/的",
        "2024年12月31日止, 2024年/12月/31日/止",
        "累计6人次来, 累/计/6人次/来",
        "共 6 人次, 共 /6 人次",
        // words are whole, dashes and dots are pairs
        "按Excel表, 按/Excel/表",
        "结余——结转, 结/余/——/结/转",
        // runs of symbols break
        "①②③☆□, ①/②/③/☆/□",
        "人才≥500人, 人/才/≥500人",
    })
    void endsLinesWhereChineseMay(String text, String expected) {
        StringBuilder pieces = new StringBuilder();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (ChineseLineBreaking.mayBreak(text, i)) {
                pieces.append(text, start, i).append('/');
                start = i;
            }
        }
        assertEquals(expected, pieces.append(text.substring(start)).toString());
    }
}
