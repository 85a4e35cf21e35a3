package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.yaml.snakeyaml.Yaml;

/** The rules on prose find their kind of mistake in many wordings, and let others be: {@code phrases.yaml}. */
class PhrasesTest {

    private static final Position PLACE = Position.of("overview.yaml");
    /** Several paragraphs in one wording. */
    private static final String BREAK = "||";

    private final Booklet booklet = RealData.booklet("tianyuan", 2024);
    private final Figures figures = RealData.figures(booklet);
    private final List<Rule> rules = new Checks().rules(booklet.edition());

    @Test
    void everyWordingOfAMistakeIsFound() throws IOException {
        Set<String> missed = new TreeSet<>();
        int[] tried = new int[1];
        wordings("fires", (code, wording) -> {
            tried[0]++;
            if (found(code, wording).isEmpty()) {
                missed.add(code + " " + wording);
            }
        });
        assertEquals(Set.of(), missed);
        assertTrue(tried[0] > 100, "only " + tried[0] + " wordings");
    }

    @Test
    void whatIsRightIsLetBe() throws IOException {
        List<String> wrong = new ArrayList<>();
        wordings("silent", (code, wording) -> found(code, wording)
                .forEach(finding -> wrong.add(wording + ": " + finding.diagnostic())));
        assertEquals(List.of(), wrong);
    }

    private interface Wording {
        void of(String code, String text);
    }

    private static void wordings(String key, Wording wording) throws IOException {
        try (InputStream in = PhrasesTest.class.getResourceAsStream("phrases.yaml")) {
            Map<String, Map<String, List<String>>> all = new Yaml().load(in);
            all.forEach((code, wordings) -> wordings.get(key).forEach(text -> wording.of(code, text)));
        }
    }

    private List<Finding> found(String code, String wording) {
        Rule rule = rules.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        return rule.check(Subject.of(saying(List.of(wording.split(Pattern.quote(BREAK)))), figures));
    }

    private Booklet saying(List<String> paragraphs) {
        List<Node> texts = paragraphs.stream()
                .map(text -> (Node) new TextNode(text, TextNode.Kind.TEXT, null, PLACE)).toList();
        MapNode overview = new MapNode(List.of(new MapNode.Entry("duties", PLACE, new MapNode(
                List.of(new MapNode.Entry("body", PLACE, new ListNode(texts, PLACE))), PLACE))), PLACE);
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), overview,
                MapNode.empty(PLACE), booklet.glossary(), List.of(), booklet.settings(), booklet.wrongWords());
    }
}
