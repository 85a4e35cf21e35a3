package org.mingce.check.names;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Department;

/**
 * Authorities of other places: what is left of a text that was copied from another department. A county or district is
 * known by what stands on both sides of its name, a party or a place above it and an authority; without these a name
 * can't be told from the words before 区委. Provinces are known by name.
 */
final class RegionRule implements Rule.Check {

    private static final String AUTHORITY = "(?=委(?![托派员])|人民政府|政府|人大|政协|纪委|监委|财政[局厅]|审计[局厅]|民政[局厅]|教育[局厅]|公安[局厅])";
    /** A character of a place's name: none that joins places, or stands for places of a kind. */
    private static final String NAME = "(?:(?!管理|监督|部门|单位|机关|[委和及与或、各所全本该原县区市省州盟旗直属辖级])" + Passage.HAN + ")";
    private static final Pattern PLACE = Pattern.compile("(?=[中省自市地盟])"
            + "(?:中共|中国共产党|省|自治区|市(?![场政民])|自治州|地区|盟)(?<name>" + NAME + "{2,8}?(?<kind>自治[县旗州]|[市县区旗]))" + AUTHORITY);
    /** By the id that regions have in the data. */
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("beijing", "北京市"), Map.entry("tianjin", "天津市"), Map.entry("shanghai", "上海市"),
            Map.entry("chongqing", "重庆市"), Map.entry("hebei", "河北省"), Map.entry("shanxi", "山西省"),
            Map.entry("liaoning", "辽宁省"), Map.entry("jilin", "吉林省"), Map.entry("heilongjiang", "黑龙江省"),
            Map.entry("jiangsu", "江苏省"), Map.entry("zhejiang", "浙江省"), Map.entry("anhui", "安徽省"),
            Map.entry("fujian", "福建省"), Map.entry("jiangxi", "江西省"), Map.entry("shandong", "山东省"),
            Map.entry("henan", "河南省"), Map.entry("hubei", "湖北省"), Map.entry("hunan", "湖南省"),
            Map.entry("guangdong", "广东省"), Map.entry("hainan", "海南省"), Map.entry("sichuan", "四川省"),
            Map.entry("guizhou", "贵州省"), Map.entry("yunnan", "云南省"), Map.entry("shaanxi", "陕西省"),
            Map.entry("gansu", "甘肃省"), Map.entry("qinghai", "青海省"), Map.entry("neimenggu", "内蒙古自治区"),
            Map.entry("guangxi", "广西壮族自治区"), Map.entry("xizang", "西藏自治区"),
            Map.entry("ningxia", "宁夏回族自治区"), Map.entry("xinjiang", "新疆维吾尔自治区"));
    private static final Pattern PROVINCE = Pattern.compile("(?=[" + PROVINCES.values().stream()
            .map(name -> name.substring(0, 1)).distinct().sorted().collect(Collectors.joining()) + "])(?<name>"
            + PROVINCES.values().stream().sorted()
            .collect(Collectors.joining("|")) + ")" + AUTHORITY);
    /** What the two patterns can begin with. */
    private static final String FIRSTS = "中省自市地盟";
    private static final String FIRSTS_OF_PROVINCES = PROVINCES.values().stream().map(name -> name.substring(0, 1))
            .distinct().sorted().collect(Collectors.joining());

    @Override
    public void check(Subject subject, Report report) {
        Department department = subject.booklet().department();
        String names = Stream.of(department.name(), department.officialName(),
                department.content().text("shortName").orElse("")).collect(Collectors.joining(" "));
        String province = PROVINCES.get(department.region());
        for (Passage passage : subject.passages()) {
            if (province != null) {
                find(passage, FIRSTS_OF_PROVINCES, PROVINCE, name -> !(names + province).contains(name), report);
            }
            find(passage, FIRSTS, PLACE, name -> !PROVINCES.containsValue(name) && !names.contains(name)
                    && isKnown(name, names), report);
        }
    }

    /** Tries the pattern where it can begin, and nowhere else: most characters begin no place. */
    private static void find(Passage passage, String firsts, Pattern pattern, Predicate<String> isOther,
                             Report report) {
        String text = passage.text().substring(0, passage.text().length());
        Matcher matcher = passage.text().matcher(pattern).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            if (firsts.indexOf(text.charAt(at)) < 0 || !matcher.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            if (isOther.test(matcher.group("name"))) {
                report.at(passage.positionAt(at)).in(passage.place())
                        .tells(passage.quote(matcher.start(), matcher.end()));
            }
            at = matcher.end();
        }
    }

    /** Whether the department's name says which place of that kind is its own: else this may be the one above it. */
    private static boolean isKnown(String name, String own) {
        return switch (name.charAt(name.length() - 1)) {
            case '市' -> own.replace("省", " ").matches("(?s).*" + Passage.HAN + "市.*");
            case '区', '县', '旗' -> own.contains("区") || own.contains("县") || own.contains("旗");
            default -> false;
        };
    }
}
