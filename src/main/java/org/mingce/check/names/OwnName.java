package org.mingce.check.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Department;
import org.mingce.model.Severity;

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
    private static final Clue MIXED = Clue.of("(?=[人政委])(?=.[民府财审教公司住卫统商水林交人自规农应市医文])"
            + "(?:(?:人民)?政府" + ORGAN
            + "|(?<=[区县市旗省])委" + OFFICE + ")");
    /** What follows the name of the department that a text is about. */
    private static final String ABOUT = "(?=(?:20\\d{2}\\s?年|概况|的?(?:部门决算|主要职责|内设机构)|整体支出|本级|内设|所属|下属|单位构成"
            + "|以[党习]|坚持以[党习]))";
    private static final String OF_THIS = "(?=(?:20\\d{2}\\s?年度?)?(?:概况|部门决算|部门预算|整体支出))";
    private static final Clue OTHER_ORGAN = Clue.of("组宣统社政办财审民教公司住卫商水林交人自规农应市医文",
            "(?<=[区县市旗委])(?:(?<=[区县市旗]委)(?<office>" + ORGAN + "|政法委|办公室)" + ABOUT
            + "|(?<=[区县市旗])(?<bureau>" + OFFICE + ")" + ABOUT + ")");

    private OwnName() {
    }

    private static void check(Subject subject, Report report) {
        Department department = subject.booklet().department();
        Set<String> own = new LinkedHashSet<>(List.of(department.name(), department.officialName()));
        department.content().text("shortName").ifPresent(own::add);
        String names = String.join(" ", own);
        Map<String, Character> wrong = new LinkedHashMap<>();
        own.forEach(name -> variants(name, names).forEach(wrong::putIfAbsent));
        List<Clue> clues = Stream.concat(Stream.of(MIXED), wrong.entrySet().stream()
                .map(entry -> Clue.of(entry.getValue().toString(), entry.getKey()))
                .filter(clue -> !clue.pattern().matcher(names).find()))
                .filter(clue -> clue.mayFit(subject.whole())).toList();
        Optional<Clue> bureau = bureau(department.name());
        for (Passage passage : subject.passages()) {
            Set<Integer> told = new HashSet<>();
            clues.forEach(clue -> clue.each(passage.text(), found -> {
                if (told.add(found.start())) {
                    say(passage, found, own, report);
                }
            }));
            OTHER_ORGAN.each(passage.text(), other -> {
                String office = other.group("office") == null ? other.group("bureau") : other.group("office");
                if (!names.contains(office)) {
                    say(passage, other, own, report);
                }
            });
            if (bureau.isPresent()) {
                bureau.get().each(passage.text(), other -> {
                    if (!names.contains(other.group("bureau"))) {
                        report.at(passage.positionAt(other.start())).in(passage.place()).as(Severity.NOTE)
                                .values(other.group(), String.join("、", own), "").tells(other.group(),
                                        own.iterator().next(), passage.quote(other.start(), other.end()));
                    }
                });
            }
        }
    }

    /** Any bureau of the department's own district that a text is about: it may be one below it. */
    private static Optional<Clue> bureau(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && parts.group("rest").endsWith("局") ? Optional.of(Clue.of(
                parts.group("district").substring(0, 1), Pattern.quote(parts.group("district")) + "(?<bureau>"
                + Passage.HAN + "{2,12}?局)" + ABOUT)) : Optional.empty();
    }

    private static void say(Passage passage, Matcher match, Set<String> own, Report report) {
        report.at(passage.positionAt(match.start())).in(passage.place())
                .values(match.group(), String.join("、", own), "")
                .tells(match.group(), own.iterator().next(), passage.quote(match.start(), match.end()));
    }

    /**
     * How the name is written wrong: 市 or 区 missing or another one, 委 missing, the full name with another office.
     *
     * @return patterns, each with the character that it begins with
     */
    private static Map<String, Character> variants(String name, String names) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Map.of();
        }
        String district = parts.group("district");
        String stem = Pattern.quote(district.substring(0, district.length() - 1));
        String level = district.substring(district.length() - 1);
        char first = district.charAt(0);
        Map<String, Character> wrong = new LinkedHashMap<>();
        String rest = parts.group("rest");
        String begun = rest.matches("[^区县市旗委]{3}.*") ? Pattern.quote(rest.substring(0, 3)) + "|" : "";
        String follows = "(?=" + begun + "委员会|委[组宣统政社办老党]|组织部|人民政府|政府|人大|政协|纪委|财政局|审计局)";
        wrong.put(stem + "[区县市旗镇省州]?" + follows + "(?<!" + stem + level + ")", first);
        boolean party = names.contains("委") && !any(names).isEmpty();
        if (parts.group("city") != null) {
            String city = parts.group("city");
            String town = Pattern.quote(city.substring(0, city.length() - 1));
            wrong.put(town + "[区县州省]?(?=" + Pattern.quote(district) + ")", city.charAt(0));
            // Without its district it is the city's own office, which a text may well name; not where it says whose
            // it is.
            String above = Pattern.quote(city + rest);
            wrong.put(above + OF_THIS + "|(?<=^|^中共|^中国共产党)" + above + "(?=\\s{0,4}$)", city.charAt(0));
            if (party) {
                wrong.put("(?<=中共|中国共产党)" + Pattern.quote(district) + "(?=委(?:员会)?(?:" + any(names)
                        + "))", first);
            }
        }
        if (party) {
            wrong.put(Pattern.quote(district) + "(?:区|县|市)?" + ORGAN, first);
            wrong.put("(?:中共|中国共产党)(?:" + Passage.HAN + "{2,5}市)?" + Pattern.quote(district) + "(?:委员会|委)(?!"
                    + any(names) + ")" + ORGAN, '中');
        }
        return wrong;
    }

    /** The organs that the department's names end with. */
    private static String any(String names) {
        return Stream.of("组织部", "宣传部", "统战部", "社会工作部").filter(names::contains).collect(Collectors.joining("|"));
    }
}
