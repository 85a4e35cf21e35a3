package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names: the department's own, those of others, and whatever is named more than once. */
final class NameKinds {

    /** Others in reach of a clerk who copies: the data's own departments and their neighbours. */
    private static final Map<String, String> FOREIGN = Map.of("shifeng", "天元区委组织部", "tianyuan", "荷塘区委组织部",
            "hetang", "石峰区委组织部", "taojiang", "安化县委组织部", "shanghai-example", "示例区水务局");
    private static final Map<String, String> NEIGHBOUR = Map.of("shifeng", "荷塘区", "tianyuan", "石峰区",
            "hetang", "天元区", "taojiang", "安化县", "shanghai-example", "样板区");
    private static final String OWN = "(?:中共)?(?:株洲市|上海市)?(?:石峰区|天元区|荷塘区|桃江县?|示例区)"
            + "(?:区委组织部|委组织部|县委组织部|规划和自然资源局)";
    private static final Pattern TITLE = Pattern.compile("[“《]([\\p{IsHan}、·]{4,20})[”》]");
    private static final Pattern OFFICE =
            Pattern.compile("(?<=[\\p{IsHan}])(\\p{IsHan}{3,5}(?:工作委员会|委员会|服务中心|教育中心|办公室|党校))");

    private NameKinds() {
    }

    static List<Kind> all() {
        return List.of(
                new Kind("name.department-of-others", NameKinds::others),
                new Kind("name.other-office", m -> each(m.prose(), OWN, (e, r) -> r.group().contains("组织部")
                        ? r.group().replace("组织部", "宣传部") : r.group().replace("规划和自然资源局", "住房和建设管理局"))),
                new Kind("name.government-for-party", m -> each(m.prose(), OWN, (e, r) -> r.group()
                        .replaceFirst("([区县])委组织部", "$1政府组织部"))),
                new Kind("name.place-word-missing", m -> each(m.prose(), OWN, (e, r) -> unlessOwn(m, r.group()
                        .replaceFirst("市|(?<=石峰|天元|荷塘|示例)区|(?<=桃江)县", "")))),
                new Kind("name.misspelt", m -> each(m.prose(), OWN, (e, r) -> r.group().contains("组织部")
                        ? r.group().replace("组织部", "组职部") : r.group().replace("资源局", "资原局"))),
                new Kind("name.other-district", NameKinds::otherDistrict),
                new Kind("name.of-data", m -> m.entries().filter(entry -> entry.in("department.yaml"))
                        .filter(entry -> Set.of("name", "officialName", "shortName").contains(entry.key()))
                        .map(entry -> Fault.of(entry, entry.value().replaceFirst("石峰|天元|荷塘|桃江|示例", "芦淞")))),
                new Kind("name.office-of-two-spellings", m -> twice(m, OFFICE)),
                new Kind("name.title-of-two-spellings", m -> twice(m, TITLE)),
                new Kind("name.of-form", m -> m.entries().filter(entry -> entry.in("annex"))
                        .filter(entry -> Set.of("department", "organisation", "cover.organisation")
                                .contains(entry.path()) && entry.value().matches(OWN))
                        .map(entry -> Fault.of(entry, FOREIGN.get(m.department())))));
    }

    /** A name, but for one that the department has too: its short one is no fault. */
    private static String unlessOwn(Material material, String name) {
        return Set.of("name", "officialName", "shortName").stream()
                .anyMatch(key -> material.value("department.yaml", key).equals(name)) ? null : name;
    }

    private static Stream<Fault> others(Material material) {
        return each(material.prose(), OWN, (entry, match) -> FOREIGN.get(material.department()));
    }

    /** Its own district's name where no name of an office is meant. */
    private static Stream<Fault> otherDistrict(Material material) {
        return each(material.prose(), "(?:石峰|天元|荷塘|桃江|示例)[区县](?!委|区委|规划)", (entry, match) ->
                material.value("department.yaml", "name").contains(match.group().substring(0, 2))
                        ? NEIGHBOUR.get(material.department()) : null);
    }

    /** Something that the booklet names at least three times; once with two characters in the wrong order. */
    private static Stream<Fault> twice(Material material, Pattern pattern) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(material.page());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names.stream().filter(name -> material.printedTimes(name) > 2).flatMap(name ->
                each(material.prose(), Pattern.quote(name), (entry, match) -> misspelt(name)));
    }

    private static String misspelt(String name) {
        for (int i = 1; i + 1 < name.length(); i++) {
            char left = name.charAt(i);
            char right = name.charAt(i + 1);
            if (left != right && Character.isLetter(left) && Character.isLetter(right)) {
                return name.substring(0, i) + right + left + name.substring(i + 2);
            }
        }
        return null;
    }
}
