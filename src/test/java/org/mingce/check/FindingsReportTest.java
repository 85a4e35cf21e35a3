package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mingce.check.report.FindingsReport;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Values;
import org.mingce.model.Booklet;
import org.mingce.model.Position;
import org.mingce.model.Severity;

class FindingsReportTest {

    private final Checks checks = new Checks();
    private final Booklet booklet = RealData.booklet("shifeng", 2019);
    private final List<Finding> findings = checks.check(booklet, RealData.figures(booklet));
    private final FindingsReport report = new FindingsReport(RealData.TEMPLATES, checks.rules());

    @Test
    void jsonNamesPlaceValuesComputationAndAdvice() throws IOException {
        JsonNode root = new ObjectMapper().readTree(report.json(booklet, findings));
        assertEquals("shifeng", root.get("department").textValue());
        assertEquals(2019, root.get("year").intValue());
        JsonNode found = StreamSupport.stream(root.get("findings").spliterator(), false)
                .filter(node -> node.get("code").textValue().equals("table.general-budget-down")).findFirst()
                .orElseThrow();
        assertEquals("error", found.get("severity").textValue());
        assertTrue(found.get("file").textValue().endsWith("data/shifeng/2019/tables.yaml"));
        assertTrue(found.get("line").intValue() > 0 && found.get("column").intValue() > 0);
        assertEquals("201 一般公共服务支出", found.get("row").textValue());
        assertEquals("437.94万元", found.get("stated").textValue());
        assertEquals("438.13万元", found.get("expected").textValue());
        assertEquals("-0.19万元", found.get("difference").textValue());
        assertTrue(found.get("computation").textValue().contains("404.49万元 + "));
        assertFalse(found.get("advice").textValue().isEmpty());
        assertEquals("part-2-5", found.get("anchor").textValue());
    }

    @Test
    void everyFindingHasTheSameFields() throws IOException {
        JsonNode root = new ObjectMapper().readTree(report.json(booklet, findings));
        List<String> first = names(root.get("findings").get(0));
        root.get("findings").forEach(finding -> assertEquals(first, names(finding)));
    }

    @Test
    void theSameFindingsGiveTheSameBytesInWhateverOrderTheyCome() throws IOException {
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.reverse(shuffled);
        assertArrayEquals(report.json(booklet, findings), report.json(booklet, shuffled));
        assertArrayEquals(report.html(booklet, findings), report.html(booklet, shuffled));
    }

    @Test
    void htmlLinksToThePlaceInTheBooklet() throws IOException {
        String html = new String(report.html(booklet, findings), StandardCharsets.UTF_8);
        assertTrue(html.contains("<a href=\"booklet.html#part-2-5\">公开05表"), html);
        assertTrue(html.contains("怎么办"));
    }

    @Test
    void htmlKeepsMarkupInDataHarmless() throws IOException {
        Finding hostile = new Finding("prose.year", Severity.ERROR, Position.of("a.yaml"), Place.NONE,
                "<script>alert(1)</script>", Values.NONE, "", "", "");
        String html = new String(report.html(booklet, List.of(hostile)), StandardCharsets.UTF_8);
        assertFalse(html.contains("<script>"), html);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
