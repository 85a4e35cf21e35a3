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
import org.yaml.snakeyaml.Yaml;

/** Of a right sentence no rule says anything, of a wrong one some rule does: {@code sentences.yaml}. */
class SentencesTest {

    @TestFactory
    Stream<DynamicTest> sentences() {
        return cases().flatMap(one -> Stream.concat(
                texts(one, "right").map(text -> DynamicTest.dynamicTest("right: " + text,
                        () -> assertEquals(List.of(), found(one, text).stream().map(Finding::diagnostic)
                                .map(Object::toString).toList()))),
                texts(one, "wrong").map(text -> DynamicTest.dynamicTest("wrong: " + text,
                        () -> assertFalse(found(one, text).isEmpty())))));
    }

    private static List<Finding> found(Map<String, Object> one, String text) {
        String[] data = ((String) one.get("data")).split("/");
        Booklet real = RealData.booklet(data[0], Integer.parseInt(data[1]));
        return new Checks().check(OneText.in(real, text), RealData.figures(real)).stream()
                .filter(finding -> OneText.holds(finding.position())).toList();
    }

    private static Stream<String> texts(Map<String, Object> one, String key) {
        return ((List<?>) one.getOrDefault(key, List.of())).stream().map(String.class::cast);
    }

    private static Stream<Map<String, Object>> cases() {
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.yaml")) {
            List<Map<String, Object>> entries = new Yaml().load(in);
            return entries.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
