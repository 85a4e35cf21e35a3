package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was left to be filled in, and marks, words and sentences that went wrong in typing and pasting. */
final class MarkKinds {

    private static final String AMOUNT = "(?<![\\d.])\\d+(?:\\.\\d+)?(?=万元)";
    private static final Map<String, String> WRONG = Map.ofEntries(Map.entry("部署", "布署"), Map.entry("拨付", "拔付"),
            Map.entry("贯彻", "贯切"), Map.entry("厉行", "历行"), Map.entry("预算", "予算"), Map.entry("绩效", "积效"),
            Map.entry("截至", "截止"), Map.entry("健全", "建全"), Map.entry("竞争", "竟争"), Map.entry("坚决", "坚绝"),
            Map.entry("宣传", "宣传传"), Map.entry("培训", "陪训"), Map.entry("档案", "挡案"));

    private MarkKinds() {
    }

    static List<Kind> all() {
        return Stream.of(placeholders(), marks(), repetitions()).flatMap(List::stream).toList();
    }

    private static List<Kind> placeholders() {
        return List.of(
                new Kind("placeholder.stars", m -> each(m.prose(), AMOUNT, (e, r) -> r.start() == 0 ? null : "***")),
                new Kind("placeholder.rule", m -> each(m.prose(), AMOUNT, (e, r) -> "____")),
                new Kind("placeholder.blank", m -> each(m.prose(), AMOUNT, (e, r) -> r.start() == 0 ? null : "  ")),
                new Kind("placeholder.letters", m -> each(m.prose(), AMOUNT, (e, r) -> "XX")),
                new Kind("placeholder.brackets", m -> each(m.prose(), AMOUNT, (e, r) -> "【】")),
                new Kind("placeholder.circles", m -> each(m.prose(), AMOUNT, (e, r) -> "○○")),
                new Kind("placeholder.question", m -> each(m.prose(), AMOUNT, (e, r) -> "？")),
                new Kind("placeholder.to-check",
                        m -> each(m.prose(), "(?<=万元)(?=[，。；])", (e, r) -> "（待核实）")),
                new Kind("placeholder.to-add", m -> whole(m, "待补充")),
                new Kind("placeholder.omitted", m -> whole(m, "（略）")),
                new Kind("placeholder.month",
                        m -> each(m.prose(), "\\d{1,2}月(?:\\d{1,2}日)?", (e, r) -> "X月X日")),
                new Kind("placeholder.instruction", m -> each(m.prose(e -> e.isProse(20)), "。$",
                        (e, r) -> "。（此处按实际情况填写，没有的请删除）")),
                new Kind("placeholder.unnamed", m -> each(m.prose(), "(?<=[\\p{IsHan}])\\d+(?=[名个家项期场])",
                        (e, r) -> "若干X")));
    }

    private static List<Kind> marks() {
        return List.of(
                new Kind("marks.two-stops", m -> each(m.prose(), "。(?=.)", (e, r) -> "。。")),
                new Kind("marks.comma-stop", m -> each(m.prose(), "(?<=\\p{IsHan})。", (e, r) -> "，。")),
                new Kind("marks.two-commas", m -> each(m.prose(), "(?<=\\p{IsHan})，", (e, r) -> "，，")),
                new Kind("marks.half-comma", m -> each(m.prose(), "(?<=\\p{IsHan})，(?=\\p{IsHan})", (e, r) -> ",")),
                new Kind("marks.half-stop", m -> each(m.prose(), "(?<=\\p{IsHan})。(?=\\p{IsHan})", (e, r) -> ".")),
                new Kind("marks.half-semicolon",
                        m -> each(m.prose(), "(?<=\\p{IsHan})；(?=\\p{IsHan})", (e, r) -> ";")),
                new Kind("marks.bracket-open", m -> each(m.prose(), "(?<=\\p{IsHan})）", (e, r) -> "")),
                new Kind("marks.bracket-close", m -> each(m.prose(), "（(?=\\p{IsHan})", (e, r) -> "")),
                new Kind("marks.quote-open", m -> each(m.prose(), "”", (e, r) -> "")),
                new Kind("marks.title-open", m -> each(m.prose(), "》", (e, r) -> "")),
                new Kind("marks.list-comma", m -> each(m.prose(), "(?<=\\p{IsHan})、(?=\\p{IsHan})", (e, r) -> "、、")),
                new Kind("marks.colon-stop", m -> each(m.prose(), "(?<=\\p{IsHan})：(?=\\p{IsHan})", (e, r) -> "：。")),
                new Kind("marks.blank-within", m -> each(m.prose(), "(?<=\\p{IsHan})(负责|经费|绩效|预算)(?=\\p{IsHan})",
                        (e, r) -> r.group().charAt(0) + "  " + r.group().charAt(1))));
    }

    private static List<Kind> repetitions() {
        return List.of(
                new Kind("repeated.word", m -> each(m.prose(), "负责|经费|开展|工作|组织|预算|指导",
                        (e, r) -> r.group() + r.group())),
                new Kind("repeated.of", m -> each(m.prose(), "(?<=\\p{IsHan})的(?=\\p{IsHan})", (e, r) -> "的的")),
                new Kind("repeated.and", m -> each(m.prose(), "(?<=\\p{IsHan})和(?=\\p{IsHan})", (e, r) -> "和和")),
                new Kind("repeated.sentence", m -> each(m.prose(), "(?<=^|。)[^。]{12,80}。",
                        (e, r) -> r.group() + r.group())),
                new Kind("repeated.paragraph", m -> m.prose(MarkKinds::isItem)
                        .map(entry -> Fault.doubled(m.file(entry), entry.line()))),
                new Kind("broken-off", m -> each(m.prose(e -> e.isProse(30)), "[^。，；]{3,4}。$", (e, r) -> "")),
                new Kind("wrong-word", m -> each(m.prose(), String.join("|", WRONG.keySet().stream().sorted().toList()),
                        (e, r) -> WRONG.get(r.group()))));
    }

    private static Stream<Fault> whole(Material material, String text) {
        return material.prose(entry -> entry.isProse(12)).map(entry -> Fault.of(entry, text));
    }

    /** Whether it is a paragraph by itself: an entry of a list, not a value with a key. */
    private static boolean isItem(Entry entry) {
        return entry.isProse(16) && Pattern.matches("(.*\\.)?(items|body|expected|actual|basis)", entry.path());
    }
}
