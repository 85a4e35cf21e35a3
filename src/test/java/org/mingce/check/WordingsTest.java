package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingce.check.rule.Finding;
import org.mingce.model.Booklet;
import org.mingce.model.MapNode;
import org.mingce.model.MapNode.Entry;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/** Rules on prose fire in every wording, and stay silent in those that are right: wordings.yaml, numbers.yaml. */
class WordingsTest {

    @TestFactory
    Stream<DynamicTest> wordings() {
        return cases().flatMap(one -> Stream.concat(
                texts(one, "fires").map(text -> DynamicTest.dynamicTest(one.get("rule") + " finds " + text,
                        () -> assertFalse(found(one, text).isEmpty()))),
                texts(one, "silent").map(text -> DynamicTest.dynamicTest(one.get("rule") + " accepts " + text,
                        () -> assertEquals(List.of(), found(one, text).stream().map(Finding::message).toList())))));
    }

    private static Stream<String> texts(Map<String, Object> one, String key) {
        return ((List<?>) one.getOrDefault(key, List.of())).stream().map(String.class::cast);
    }

    private static List<Finding> found(Map<String, Object> one, String text) {
        String[] data = ((String) one.get("data")).split("/");
        Booklet real = RealData.booklet(data[0], Integer.parseInt(data[1]));
        Booklet changed = one.containsKey("reason") ? explained(real, (String) one.get("reason"), text)
                : OneText.in(real, text);
        return new Checks().check(changed, RealData.figures(real)).stream()
                .filter(finding -> finding.code().equals(one.get("rule"))).toList();
    }

    /** The booklet whose explanation says nothing but one reason. */
    private static Booklet explained(Booklet booklet, String path, String text) {
        Position place = Position.of("explanation.yaml");
        Node node = new TextNode(text, TextNode.Kind.TEXT, null, place);
        String[] keys = path.split("\\.");
        for (int i = keys.length - 1; i >= 0; i--) {
            node = new MapNode(List.of(new Entry(keys[i], place, node)), place);
        }
        return OneText.in(booklet, (MapNode) node, List.of());
    }

    private static Stream<Map<String, Object>> cases() {
        return Stream.of("wordings.yaml", "numbers.yaml").flatMap(WordingsTest::cases);
    }

    private static Stream<Map<String, Object>> cases(String file) {
        try (InputStream in = WordingsTest.class.getResourceAsStream(file)) {
            List<Map<String, Object>> entries = new org.yaml.snakeyaml.Yaml().load(in);
            return entries.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
