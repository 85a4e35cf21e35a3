package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Rule;
import org.mingce.pipeline.RuleBook;
import org.mingce.pipeline.publish.Folders;
import org.mingce.check.rule.Subject;
import org.mingce.figures.Figures;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/**
 * What a rule costs grows with the length of what it reads and no faster, whatever stands there; and it can be stopped.
 */
class LinearRulesTest {

    private static final Position PLACE = Position.of("overview.yaml");
    /** What rules look for, and what their patterns pass over. */
    private static final List<String> PIECES = List.of("字", "1", "12345678901234567890", "1万元", "1人，", "预算", "预算1万元，",
            "预算数1万元，决算数1万元，", "完成", "完成预算", "占", "1万元占1%", "1万元，占", "其中", "其中：1万元（", "（", "）", "共计", "共计1万元",
            "1万元、", "增加1万元，", "1万元，比上年增加1万元，", "1万元，比", "与", "使用1万元，", "结余1万元", "（类）", "字（款）", "类款项", "，", "、", "的",
            "一二", "。", "XX", "《", "[image", " ", "\n", "市", "长沙市芙蓉区", "省", "县财政局", "截至2018年", "2019年度", "13812345678",
            "1-", "电话", "帐", "（境", "“", "[待", "【", "*", "？", "1月", "一是", "（1）", "年 月",
            "每1万元", "追加1万元，", "每人每月1元，", "由1%提高到1%，", "单价1元，", "基本支出1万元", "三公经费1", "比上年增加1%");
    private static final int LONG = 10_000;
    private static final int SHORT = 3_000;
    /** Characters that a rule may read for each one that stands there. A quadratic rule reads half the length. */
    private static final int MOST = 1_000;
    /** Each piece is mixed with so many others: all pairs were tried once and take four minutes. */
    private static final int OTHERS = 2;
    private static final Set<String> READ_BY_RULES = Set.of("duties", "reason", "target", "actual", "uses");

    private final Booklet booklet = RealData.booklet("shifeng", 2019);
    private final Figures figures = RealData.figures(booklet);
    private final List<Rule> rules =
            new RuleBook(new Folders(Path.of("data"), Path.of("templates"), Path.of("output"))).rules().value();

    @Test
    void noRuleReadsALongSentenceMoreOftenThanItIsLong() {
        Set<String> slow = new TreeSet<>();
        PIECES.forEach(piece -> slow.addAll(slow(piece, repeated(piece, LONG))));
        assertEquals(Set.of(), slow);
    }

    @Test
    void noMixtureOfTwoPiecesMakesARuleReadMore() {
        Set<String> slow = new TreeSet<>();
        for (int i = 0; i < PIECES.size(); i++) {
            for (int j = 1; j <= OTHERS; j++) {
                String one = PIECES.get(i);
                String other = PIECES.get((i + j * j * 7) % PIECES.size());
                slow.addAll(slow(one + " beside " + other, repeated(one + other, SHORT)));
                slow.addAll(slow(one + " before " + other, repeated(one, SHORT / 2) + repeated(other, SHORT / 2)));
            }
        }
        assertEquals(Set.of(), slow);
    }

    @Test
    void aRuleThatIsToldToStopStops() {
        Subject subject = Subject.of(with(repeated("预算1万元，", LONG)), figures);
        Rule rule = rules.stream().filter(one -> one.code().equals("prose.completion")).findFirst().orElseThrow();
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> rule.check(subject));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /** The rules that read the text too often. */
    private List<String> slow(String what, String text) {
        List<String> slow = new ArrayList<>();
        Subject subject = Subject.of(with(text), figures);
        long before = subject.steps().taken();
        long length = subject.passages().stream().mapToLong(passage -> passage.text().length()).sum();
        if (before > MOST * length) {
            slow.add("reading takes " + before / length + " steps a character on " + what);
        }
        for (Rule rule : rules) {
            rule.check(subject);
            long taken = subject.steps().taken() - before;
            before = subject.steps().taken();
            if (taken > MOST * length) {
                slow.add(rule.code() + " takes " + taken / length + " steps a character on " + what);
            }
        }
        return slow;
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    /** The booklet with the text in each place that some rule reads for itself, and nothing else to read. */
    private Booklet with(String text) {
        Set<String> written = new HashSet<>();
        MapNode overview = new MapNode(List.of(new MapNode.Entry("duties", PLACE, text(text))), PLACE);
        MapNode explanation = (MapNode) changed("", booklet.explanation(), text, written);
        List<Annex> annexes = booklet.annexes().stream().map(annex -> new Annex(annex.kind(),
                (MapNode) changed("", annex.content(), text, written), annex.position())).toList();
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), overview, explanation,
                booklet.glossary(), annexes, booklet.settings(), booklet.wrongWords());
    }

    private static Node changed(String key, Node node, String text, Set<String> written) {
        if (node instanceof MapNode map) {
            return new MapNode(map.entries().stream().map(entry -> new MapNode.Entry(entry.key(), entry.keyPosition(),
                    changed(entry.key(), entry.value(), text, written))).toList(), map.position());
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(item -> changed(key, item, text, written)).toList(),
                    list.position());
        }
        TextNode old = (TextNode) node;
        if (old.kind() != TextNode.Kind.TEXT || old.text().length() < 60 && !READ_BY_RULES.contains(key)) {
            return old;
        }
        return written.add(key) ? new TextNode(text, old.kind(), old.unit(), old.position())
                : new TextNode("", old.kind(), old.unit(), old.position());
    }

    private static TextNode text(String text) {
        return new TextNode(text, TextNode.Kind.TEXT, null, PLACE);
    }
}
