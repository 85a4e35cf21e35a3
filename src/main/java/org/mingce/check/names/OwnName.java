package org.mingce.check.names;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * The department's own name as its texts write it: with 市 and 区, under the Party's committee or the government as it
 * is, and no other office in its place.
 */
final class OwnName {

    static final Rule RULE = Rule.warning(NameRules.MESSAGES, "names.own", OwnName::check);

    private static final Pattern NAME = Pattern.compile("^(?:中共|中国共产党)?(?:.{2,8}省)?(?<city>" + Passage.HAN
            + "{2,5}市)?(?<district>" + Passage.HAN + "{2,6}?[区县市旗])(?<rest>.*)$");
    private static final String ORGAN = "(?:组织部|宣传部|统战部|社会工作部)";
    private static final String OFFICE = "(?:财政局|审计局|民政局|教育局|公安局|司法局|住建局|卫健局|统计局|商务局|水利局|林业局|交通局|人社局|自然资源局"
            + "|规划和自然资源局|农业农村局|应急管理局|市场监管局|市场监督管理局|医疗保障局|文化和旅游局)";
    /** What any text has wrong: an organ of the Party under the government, or the other way round. */
    private static final Pattern MIXED = Pattern.compile("(?=[人政委])(?:(?:人民)?政府" + ORGAN
            + "|(?<=[区县市旗省])委" + OFFICE + ")");
    /** What follows the name of the department that a text is about. */
    private static final String ABOUT = "(?=(?:20\\d{2}\\s?年|概况|部门决算|整体支出|本级|内设|(?:的)?主要职责|单位构成))";
    private static final Pattern OTHER_ORGAN = Pattern.compile("(?<=[区县市旗]委)(?<office>" + ORGAN + "|政法委|办公室)" + ABOUT
            + "|(?<=[区县市旗])(?<bureau>" + OFFICE + ")" + ABOUT);

    private OwnName() {
    }

    private static void check(Subject subject, Report report) {
        Department department = subject.booklet().department();
        Set<String> own = new LinkedHashSet<>(List.of(department.name(), department.officialName()));
        department.content().text("shortName").ifPresent(own::add);
        String names = String.join(" ", own);
        Map<String, Pattern> patterns = new LinkedHashMap<>(Map.of("", MIXED));
        Set<String> stems = new LinkedHashSet<>();
        own.forEach(name -> variants(name, names, stems)
                .forEach(pattern -> patterns.putIfAbsent(pattern.pattern(), pattern)));
        for (Passage passage : subject.passages()) {
            Set<Integer> told = new LinkedHashSet<>();
            String text = passage.text().toString();
            if (text.indexOf('部') < 0 && text.indexOf('局') < 0 && stems.stream().noneMatch(text::contains)) {
                continue;
            }
            for (Pattern pattern : patterns.values()) {
                Matcher matcher = passage.text().matcher(pattern);
                while (matcher.find()) {
                    if (told.add(matcher.start())) {
                        say(passage, matcher, own, report);
                    }
                }
            }
            others(passage, names, own, report);
        }
    }

    private static void others(Passage passage, String names, Set<String> own, Report report) {
        Matcher other = passage.text().matcher(OTHER_ORGAN);
        while (other.find()) {
            String office = other.group("office") == null ? other.group("bureau") : other.group("office");
            if (!names.contains(office)) {
                say(passage, other, own, report);
            }
        }
    }

    private static void say(Passage passage, Matcher match, Set<String> own, Report report) {
        report.at(passage.positionAt(match.start())).in(passage.place())
                .values(match.group(), String.join("、", own), "")
                .tells(match.group(), own.iterator().next(), passage.quote(match.start(), match.end()));
    }

    /** How the name is written wrong: 市 or 区 missing or another one, 委 missing, the full name with another office. */
    private static List<Pattern> variants(String name, String names, Set<String> stems) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return List.of();
        }
        String district = parts.group("district");
        stems.add(district.substring(0, district.length() - 1));
        String stem = Pattern.quote(district.substring(0, district.length() - 1));
        String level = district.substring(district.length() - 1);
        Set<String> wrong = new LinkedHashSet<>();
        String follows = "(?=委员会|委[组宣统政社办老党]|组织部|人民政府|政府|人大|政协|纪委|财政局|审计局)";
        wrong.add(stem + "[区县市旗镇省州]?" + follows + "(?<!" + stem + level + ")");
        boolean party = names.contains("委") && !any(names).isEmpty();
        if (parts.group("city") != null) {
            String city = parts.group("city");
            String town = Pattern.quote(city.substring(0, city.length() - 1));
            wrong.add(town + "[区县州省]?(?=" + Pattern.quote(district) + ")");
            if (party) {
                wrong.add("(?<=中共|中国共产党)" + Pattern.quote(district) + "(?=委(?:员会)?(?:" + any(names)
                        + "))");
            }
        }
        if (party) {
            wrong.add(Pattern.quote(district) + "(?:区|县|市)?" + ORGAN);
            wrong.add("(?:中共|中国共产党)(?:" + Passage.HAN + "{2,5}市)?" + Pattern.quote(district) + "(?:委员会|委)(?!"
                    + any(names) + ")" + ORGAN);
        }
        return wrong.stream().filter(regex -> !Pattern.compile(regex).matcher(names).find()).map(Pattern::compile)
                .toList();
    }

    /** The organs that the department's names end with. */
    private static String any(String names) {
        return Stream.of("组织部", "宣传部", "统战部", "社会工作部").filter(names::contains).collect(Collectors.joining("|"));
    }
}
