package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Finding;
import org.mingce.model.Booklet;
import org.mingce.model.MapNode;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/** The department is one of 株洲市天元区 in 湖南省. */
class RegionRuleTest {

    private static final Position PLACE = Position.of("overview.yaml");

    private final Booklet booklet = RealData.booklet("tianyuan", 2024);

    @Test
    void authoritiesOfOtherPlacesAreFound() {
        for (String text : List.of("中共芦淞区委组织部内设机构", "报株洲市荷塘区财政局批复", "经湖南省长沙县人民政府同意", "中共长沙市委组织部",
                "江西省财政厅下达", "经上海市人民政府批准", "广西壮族自治区党委、广西壮族自治区人民政府", "湘西土家族苗族自治州花垣县财政局", "中共阿鲁科尔沁旗委")) {
            assertEquals(1, found(text), text);
        }
    }

    @Test
    void placesAreKnownByNameWhateverStandsBefore() {
        for (String text : List.of("芦淞区委组织部牵头", "结果在荷塘区政府门户网站公开", "2024年度石峰区委组织部整体支出", "报攸县人民政府批复，株洲市攸县人民政府同意",
                "浦东新区政府", "湘西土家族苗族自治州财政局", "内蒙古自治区党委、内蒙古自治区人民政府", "经普陀区人民政府批准")) {
            assertEquals(1, found(text), text);
        }
        for (String text : List.of("与芦淞区政府签订协议", "赴长沙县委学习", "在县委、县政府和县委办", "高新区政府", "老城区政府", "天元区政府门户网站",
                "株洲市人大")) {
            assertEquals(0, found(text), text);
        }
    }

    /** A county of one character is looked for behind the name of what it lies in, and no further. */
    @Test
    void countiesWithoutEndAreRead() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(0, found("和县".repeat(40_000))));
        assertEquals(1, found("报马鞍山市和县人民政府"));
    }

    @Test
    void authoritiesAboveAndWordsBeforeThemAreNot() {
        for (String text : List.of("中共株洲市天元区委组织部", "报株洲市天元区财政局批复", "中共湖南省委组织部", "湖南省财政厅下达", "按照市委、区委部署",
                "负责区委日常工作", "统一管理区委机构编制", "株洲市委和区委", "全市各区财政局", "市直属县区财政局", "根据株洲市委区委要求", "省市区人民政府",
                "市辖区人民政府", "推动全省县区财政局改革", "中共中央、国务院", "市场监督管理区政府")) {
            assertEquals(0, found(text), text);
        }
    }

    private long found(String text) {
        MapNode overview = new MapNode(List.of(new MapNode.Entry("duties", PLACE,
                new TextNode(text, TextNode.Kind.TEXT, null, PLACE))), PLACE);
        Booklet with = new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), overview,
                MapNode.empty(PLACE), booklet.glossary(), List.of(), booklet.settings());
        return new Checks().check(with, RealData.figures(with)).stream().map(Finding::code)
                .filter("names.region"::equals).count();
    }
}
