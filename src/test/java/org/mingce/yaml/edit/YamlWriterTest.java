package org.mingce.yaml.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.TextNode.Kind;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.Scalar;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;

class YamlWriterTest {

    private static final Position NOWHERE = Position.of("");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("data"))) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyValueOfEveryFileCanBeChangedAndChangedBackToTheByte(Path file) throws IOException {
        String text = Files.readString(file);
        List<PiecePath> paths = new ArrayList<>();
        collect(tree(text), PiecePath.of(), paths);
        int step = Math.max(1, paths.size() / 12);
        for (int i = 0; i < paths.size(); i += step) {
            PiecePath path = paths.get(i);
            Node old = Trees.at(tree(text), path).orElseThrow();
            String changed = put(text, path, text("新的内容"));
            assertTrue(linesChanged(text, changed) <= Math.max(1, ((TextNode) old).text().lines().count() + 1),
                    () -> file + " " + path);
            assertEquals(text, put(changed, path, old), () -> file + " " + path);
            for (TextNode fresh : List.of(text("含: 冒号 #号"), text("第一行\n  第二行\n"), number("12.30"))) {
                String back = put(put(text, path, fresh), path, old);
                assertTrue(linesChanged(text, back) <= 2, () -> file + " " + path + " " + fresh.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyKeyOfEveryFileCanGoAndTheRestStays(Path file) throws IOException {
        String text = Files.readString(file);
        List<PiecePath> paths = new ArrayList<>();
        collect(tree(text), PiecePath.of(), paths);
        int step = Math.max(1, paths.size() / 8);
        int refused = 0;
        for (int i = 0; i < paths.size(); i += step) {
            Outcome<String> changed = writer().changed(source(text), new NodeChange.Remove(paths.get(i)));
            refused += changed.value() == null ? 1 : 0;
            if (changed.value() != null) {
                assertTrue(changed.value().length() < text.length());
            }
        }
        assertTrue(refused <= paths.size() / step / 4, file + " refused " + refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`a: 1  # 说明` | a | 2 | `a: 2  # 说明`",
        "`a: '一'  # 说明` | a | 二 | `a: '二'  # 说明`",
        "`a: \"一\"` | a | 二 | `a: \"二\"`",
        "`a:  # 说明` | a | 二 | `a: 二  # 说明`",
        "`a: 一` | a | `二: 三` | `a: '二: 三'`",
        "`a: {b: 1, c: 2}` | a.b | 3 | `a: {b: 3, c: 2}`",
        "`a: {b: 1}` | a.c | 3 | `a: {b: 1, c: 3}`",
        "`a: {}` | a.c | 3 | `a: {c: 3}`",
        "`2013201: {basic: 1}\n2013204: {basic: 2}` | 2013202.basic | 3 | "
            + "`2013201: {basic: 1}\n2013202: {basic: 3}\n2013204: {basic: 2}`",
        "`a:\n  b: 1\nc: 2` | a.d.e | 3 | `a:\n  b: 1\n  d:\n    e: 3\nc: 2`",
        "`a:\nc: 2` | a.d | 3 | `a:\n  d: 3\nc: 2`",
        "`# 只有注释` | a.b | 3 | `# 只有注释\na:\n  b: 3\n`",
        "`x: 1\r\ny: 2\r\n` | z | 3 | `x: 1\r\ny: 2\r\nz: 3\r\n`"})
    void oneValueIsSetAndNothingElseMoves(String text, String path, String value, String expected) {
        Node node = Scalar.isNumber(value) ? number(value) : text(value);
        assertEquals(expected, put(text, PiecePath.of((Object[]) path.split("\\.")), node));
    }

    @Test
    void paragraphsKeepTheirBlockAndListsGrow() {
        String text = "body:\n  - |\n    一\n    二\n  # 后面的\n  - title: 题\n    body: [a]\n";
        assertEquals(text.replace("    二\n", "    三\n    四\n"),
                put(text, PiecePath.of("body", 0), text("一\n三\n四\n")));
        Outcome<String> grown = writer().changed(source(text), List.of(
                new NodeChange.Insert(PiecePath.of("body", 2), text("最后: 一段")),
                new NodeChange.Insert(PiecePath.of("body", 1, "body", 1), text("b")),
                new NodeChange.Put(PiecePath.of("body", 1, "more"), number("1"), "说明")));
        assertEquals("body:\n  - |\n    一\n    二\n  # 后面的\n  - title: 题\n    body: [a, b]\n    more: 1  # 说明\n"
                + "  - '最后: 一段'\n", grown.value(), () -> grown.diagnostics().toString());
    }

    @Test
    void keysStandInTheOrderThatTheirSchemaGives() {
        YamlWriter writer = new YamlWriter(path -> List.of("unit", "income", "expenditure", "final"));
        String text = "unit: 元\n\n# 支出\nexpenditure:\n  2013201: 1\n\nfinal: 2\n";
        assertEquals("unit: 元\nincome: 3\n\n# 支出\nexpenditure:\n  2013201: 1\n\nfinal: 2\n",
                writer.changed(source(text), new NodeChange.Put(PiecePath.of("income"), number("3"))).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`a: &x 1\nb: *x` | a | yaml.edit",
        "`a: &x {c: 1}\nb: *x` | a.c | yaml.edit",
        "`a: 1\nb: *y` | a | yaml.edit",
        "`a: 1\na: 2` | a | yaml.edit",
        "`a: [1,\n  2` | a | yaml.edit",
        "`a: {b: 1,\n  c: 2}` | a.d | yaml.edit",
        "`a: !!str 1` | a | yaml.edit",
        "`a: [1, 2]` | a | yaml.edit",
        "`a: [1, 2]` | a.b | yaml.edit"})
    void whatCannotBeDoneSafelyIsRefusedWithItsReason(String text, String path, String code) {
        Outcome<String> outcome = writer().changed(source(text), new NodeChange.Put(
                PiecePath.of((Object[]) path.split("\\.")), number("9")));
        assertEquals(null, outcome.value());
        assertEquals(code, outcome.diagnostics().get(0).code());
        assertTrue(!outcome.diagnostics().get(0).hints().isEmpty());
    }

    /** Whatever is written where, the new text says what was meant or is not handed out. */
    @Test
    void hostileTextsAreChangedRightOrNotAtAll() {
        Random random = new Random(18);
        List<String> bits = List.of("'", "\"", ": ", " #", "#", "- ", "|", ">", "{", "}", "[", "]", ",", "&a", "*a",
                "!t",
                "%", "@", "`", "\n", "\n\n", "  ", "\t", "\\", "字", "，", "𠮷", "1", "true", "null", "~", "? ", "---",
                "...", "\u00ad", "\u200b", "=", "<<", "\r\n", "0", ".");
        List<String> texts = List.of("a: 1\nb:\n  c: x\n  d: [y, 'z']\n",
                "a:\n- x\n- c: 1  # n\n  d: >\n    p\n    q\n", "a: \"x\"\n𠮷: 𠮷𠮷\nb: {c: 'd', e: f}\n",
                "a: |+\n  x\n\nb: 1", "a: x\n  y\n  z  # w\nb: '1'\n");
        int done = 0;
        for (int i = 0; i < 1200; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            StringBuilder value = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                value.append(bits.get(random.nextInt(bits.size())));
            }
            List<PiecePath> paths = new ArrayList<>(List.of(PiecePath.of("new"), PiecePath.of("b", "new", "k")));
            collect(tree(text), PiecePath.of(), paths);
            PiecePath path = paths.get(random.nextInt(paths.size()));
            Outcome<String> outcome = writer().changed(source(text), new NodeChange.Put(path, text(value.toString())));
            if (outcome.value() == null) {
                continue;
            }
            done++;
            Node tree = tree(outcome.value());
            String read = ((TextNode) Trees.at(tree, path).orElseThrow()).text();
            assertEquals(SourceText.visible(value.toString()).replace("\r\n", "\n"), read, outcome.value());
            Node without = Trees.changed(tree, path.steps(), new NodeChange.Put(path, number("1"))).orElseThrow();
            Node before = Trees.changed(tree(text), path.steps(), new NodeChange.Put(path, number("1"))).orElseThrow();
            assertTrue(Trees.sameInAnyOrder(before, without), outcome.value());
        }
        assertTrue(done > 700, "too many refused: " + done);
    }

    private static int linesChanged(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int first = 0;
        while (first < Math.min(old.size(), fresh.size()) && old.get(first).equals(fresh.get(first))) {
            first++;
        }
        int last = 0;
        while (last < Math.min(old.size(), fresh.size()) - first
                && old.get(old.size() - 1 - last).equals(fresh.get(fresh.size() - 1 - last))) {
            last++;
        }
        return Math.max(old.size(), fresh.size()) - first - last;
    }

    private static YamlWriter writer() {
        return new YamlWriter(KeyOrder.NONE);
    }

    private static String put(String text, PiecePath path, Node value) {
        Outcome<String> outcome = writer().changed(source(text), new NodeChange.Put(path, value));
        assertNotNull(outcome.value(), () -> path + " in\n" + text + "\n" + outcome.diagnostics());
        return outcome.value();
    }

    private static SourceText source(String text) {
        return new SourceText("a.yaml", text);
    }

    private static MapNode tree(String text) {
        Problems problems = new Problems(Messages.of(Folder.class));
        MapNode root = new YamlReader(problems).read(source(text)).orElseThrow();
        assertEquals(List.of(), problems.sorted(), text);
        return root;
    }

    private static void collect(Node node, PiecePath path, List<PiecePath> paths) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> collect(entry.value(), path.then(entry.key()), paths));
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), path.then(i), paths);
            }
        } else {
            paths.add(path);
        }
    }

    private static TextNode text(String text) {
        return new TextNode(text, Kind.TEXT, null, NOWHERE);
    }

    private static TextNode number(String text) {
        return new TextNode(text, Kind.NUMBER, null, NOWHERE);
    }
}
