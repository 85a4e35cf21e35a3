package org.mingce.check.prose.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantity;

/**
 * Numbers that a sentence gives as parts of a whole, and how they make it up: some overlap, some are deducted.
 *
 * @param passage where they stand
 * @param parts   the numbers, all of one unit
 */
record Portions(Passage passage, List<Quantity> parts) {

    private static final String MARKS = "，。；、：,;:（）()\n";
    private static final int WORDS = 24;
    private static final String PEOPLE = "人";
    /** By what people are counted: who is counted by two of these may be counted twice. */
    private static final List<Pattern> TRAITS = List.of(Pattern.compile("男|女"), Pattern.compile("岁|年龄|青年|老年"),
            Pattern.compile("学历|学位|大专|本科|研究生|硕士|博士|高中|中专|文化"), Pattern.compile("民族|汉族"),
            Pattern.compile("职称|[高中初]级|教授|工程师"), Pattern.compile("党员|团员|党派|群众"));
    private static final Pattern LEFT =
            Pattern.compile("退休|离休|调出|调离|离职|辞职|辞退|开除|死亡|去世|病故|转出|核减|减员|迁出|划出|退出");
    /** Who is newly retired is one more of the retired, and stays on the books. */
    private static final Pattern NEWLY = Pattern.compile("新增[^，。；]{0,4}(?:退休|离休)");
    private static final Pattern REST = Pattern.compile("^其[他它]");
    private static final Pattern YEAR = Pattern.compile("^(?:其中)?(?:19|20)\\d{2}年");
    private static final Pattern OPENING = Pattern.compile("年初|上年|期初");
    /** What official forms part a whole into, without a rest. */
    private static final List<List<String>> WHOLES = Stream.of("货物 工程 服务", "人员经费 公用经费", "男 女")
            .map(words -> List.of(words.split(" "))).toList();
    private static final Pattern CAME_IN = Pattern.compile("收入|到账");
    private static final Pattern WENT = Pattern.compile("支出|使用");
    private static final Pattern CAME = Pattern.compile("调入|新招|招录|招考|招聘|录用|引进|转入|接收|迁入|划入|新进|考入");

    /** The words before a number since the last mark. */
    static String label(Passage passage, Quantity number) {
        int from = Math.max(0, number.start() - WORDS);
        int mark = passage.text().lastOf(MARKS, number.start(), number.start() - from);
        return passage.text().substring(Math.max(from, mark + 1), number.start());
    }

    /** Whether the words before a number say that something became more or less, or that people came or went. */
    static Direction direction(Passage passage, Quantity number) {
        String label = label(passage, number);
        return NEWLY.matcher(label).find() ? Direction.UP
                : LEFT.matcher(label).find() ? Direction.DOWN : CAME.matcher(label).find() ? Direction.UP
                : Direction.of(label);
    }

    /** Whether they are all there is: the last is the rest, or the field knows no other. */
    boolean areAll() {
        List<String> labels = parts.stream().map(part -> label(passage, part)).toList();
        boolean years = labels.size() > 2 && labels.stream().allMatch(label -> YEAR.matcher(label).find());
        return labels.size() > 1 && (REST.matcher(labels.get(labels.size() - 1)).find() || years
                || WHOLES.stream().anyMatch(words -> words.stream().allMatch(word ->
                        labels.stream().filter(label -> label.contains(word)).count() == 1)
                        && words.size() == labels.size()));
    }

    /** Whether they tell how a remainder came about: what was there, what came, what was spent. */
    boolean isBalance() {
        return Stream.of(CAME_IN, WENT, OPENING).allMatch(words ->
                parts.stream().anyMatch(part -> words.matcher(label(passage, part)).find()));
    }

    /** Whether people are counted by more than one trait: women, those under 35, graduates. */
    boolean overlap() {
        Set<Integer> traits = parts.stream().filter(part -> part.unit().equals(PEOPLE))
                .map(part -> trait(label(passage, part))).collect(Collectors.toSet());
        return traits.size() > 1;
    }

    private static int trait(String label) {
        int trait = 0;
        while (trait < TRAITS.size() && !TRAITS.get(trait).matcher(label).find()) {
            trait++;
        }
        return trait;
    }

    /** Whether some go the other way than the whole. */
    boolean areSigned(Direction whole) {
        return parts.stream().anyMatch(part -> direction(passage, part).contradicts(whole));
    }

    /** What they come to, where what goes the other way than the whole is deducted. */
    BigDecimal sum(Direction whole) {
        return parts.stream().map(part -> direction(passage, part).contradicts(whole) ? part.number().negate()
                : part.number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
