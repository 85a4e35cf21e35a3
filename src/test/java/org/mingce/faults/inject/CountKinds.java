package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts against the lists that they count, ordinals, and counts that the booklet states twice. */
final class CountKinds {

    private static final String CHINESE = "一二三四五六七八九";
    private static final Pattern COUNTED = Pattern.compile(
            "(\\d+|[二三四五六七八九])(?:个|项|家)?[\\p{IsHan}]{0,4}?(?:[，：]分别为：?|，名单如下|个，分别为：)([^。；]*)");
    private static final Pattern LISTED = Pattern.compile("([^。；：]+)等(\\d+|[二三四五六七八九])(个|项|家|类)");
    private static final Pattern NAMED = Pattern.compile("(\\d+)(?:个|项)?：([^。；：（）]*、[^。；：]*)");
    private static final String COUNT = "(?<![\\d.＋+—-])(\\d{1,5})(?=(?:名|个|家|人次|支|项|场|期|次|人)(?:[\\p{IsHan}“”]{2,5}))";

    private CountKinds() {
    }

    static List<Kind> all() {
        return List.of(
                new Kind("count.more-than-listed", m -> counted(m, 1)),
                new Kind("count.less-than-listed", m -> counted(m, -1)),
                new Kind("count.one-not-listed", CountKinds::shortened),
                new Kind("count.of-two-values", CountKinds::twoValues),
                new Kind("ordinal.repeated", m -> each(m.prose(), "(?<=。|；|^)[二三四五]是", (e, r) -> shifted(r, -1))),
                new Kind("ordinal.skipped", m -> each(m.prose(), "(?<=。|；|^)[二三四]是", (e, r) -> shifted(r, 2))),
                new Kind("ordinal.also-repeated", m -> each(m.prose(), "其[二三]", (e, r) ->
                        "其" + CHINESE.charAt(CHINESE.indexOf(r.group().charAt(1)) - 1))),
                new Kind("ordinal.typed", m -> items(m, "（一）")),
                new Kind("ordinal.typed-digit", m -> items(m, "1.")),
                new Kind("ordinal.typed-in-title", m -> m.entries().filter(e -> e.key().equals("title") && e.group() > 0
                        && !e.in("department") && !e.path().startsWith("cover"))
                        .map(e -> Fault.in(e, 0, 0, "一、"))),
                new Kind("annex.number-repeated", CountKinds::otherNumbers),
                new Kind("annex.named-not-there", m -> m.at("attachments")
                        .map(e -> Fault.of(e, "项目支出绩效自评汇总表"))));
    }

    /** The number of another annex of the booklet. */
    private static Stream<Fault> otherNumbers(Material material) {
        List<Entry> labels = material.at("label").toList();
        return labels.stream().filter(label -> !label.equals(labels.get(0)))
                .map(label -> Fault.of(label, labels.get(labels.indexOf(label) - 1).value()))
                .filter(fault -> fault.replacement().matches("附件\\d.*"));
    }

    private static Stream<Fault> counted(Material material, int by) {
        return material.prose().flatMap(entry -> Stream.of(
                matches(entry, COUNTED, 1, 2), matches(entry, LISTED, 2, 1), matches(entry, NAMED, 1, 2))
                .flatMap(found -> found).map(match -> Fault.in(entry, match.start(1), match.end(1),
                        number(match.group(1), by), number(match.group(1), by), match.group(1))));
    }

    /** The counts that are right: as many as the list has. Group 1 of what is given back is the count. */
    private static Stream<MatchResult> matches(Entry entry, Pattern pattern, int count, int list) {
        Stream.Builder<MatchResult> found = Stream.builder();
        Matcher matcher = pattern.matcher(entry.value());
        while (matcher.find()) {
            int listed = matcher.group(list).replaceAll("（[^）]*）", "").split("、|》《").length;
            if (listed > 1 && listed == value(matcher.group(count)) || matcher.group().endsWith("名单如下")) {
                Matcher at = Pattern.compile("(\\d+|[二三四五六七八九])").matcher(entry.value());
                at.region(matcher.start(count), matcher.end(count));
                at.matches();
                found.add(at.toMatchResult());
            }
        }
        return found.build();
    }

    /** The list loses one of what the count says. */
    private static Stream<Fault> shortened(Material material) {
        BiFunction<Entry, MatchResult, String> last = (entry, match) -> {
            int listed = match.group(2).replaceAll("（[^）]*）", "").split("、").length;
            return listed > 2 && listed == value(match.group(1))
                    ? match.group().substring(0, match.group().lastIndexOf('、')) : null;
        };
        return Stream.of(COUNTED, NAMED).flatMap(pattern -> each(material.prose(), pattern.pattern(), last));
    }

    /** A count with what it counts, word for word at another place, too. */
    private static Stream<Fault> twoValues(Material material) {
        Pattern pattern = Pattern.compile(COUNT + "((?:名|个|家|人次|支|项|场|期|次|人)[\\p{IsHan}“”]{3,5})");
        return material.prose().flatMap(entry -> pattern.matcher(entry.value()).results()
                .filter(match -> material.printedTimes(match.group()) > occurrences(entry.value(), match.group()))
                .map(match -> {
                    String wrong = Integer.toString(Integer.parseInt(match.group(1)) + 3);
                    return Fault.in(entry, match.start(1), match.end(1), wrong, wrong, match.group(1));
                }));
    }

    private static int occurrences(String text, String piece) {
        return (text.length() - text.replace(piece, "").length()) / piece.length();
    }

    private static String shifted(MatchResult match, int by) {
        return CHINESE.charAt(CHINESE.indexOf(match.group().charAt(0)) + by) + "是";
    }

    private static Stream<Fault> items(Material material, String ordinal) {
        return material.prose(entry -> entry.isProse(10) && entry.path().endsWith("items"))
                .map(entry -> Fault.in(entry, 0, 0, ordinal));
    }

    private static int value(String count) {
        return Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : CHINESE.indexOf(count) + 1;
    }

    private static String number(String count, int by) {
        int changed = value(count) + by;
        return Character.isDigit(count.charAt(0)) ? Integer.toString(changed)
                : Character.toString(CHINESE.charAt(changed - 1));
    }
}
