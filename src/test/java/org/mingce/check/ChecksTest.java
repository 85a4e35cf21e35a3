package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Finding;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.MapNode;
import org.mingce.model.ListNode;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.TextNode;
import org.yaml.snakeyaml.Yaml;

class ChecksTest {

    private static final Position PLACE = Position.of("booklet.yaml");

    private final Booklet booklet = RealData.booklet("shifeng", 2019);

    @Test
    void theWorstComeFirst() {
        List<Finding> findings = check(booklet);
        for (int i = 1; i < findings.size(); i++) {
            assertTrue(findings.get(i - 1).compareTo(findings.get(i)) <= 0);
        }
        assertEquals(Severity.ERROR, findings.get(0).severity());
    }

    @Test
    void theConsoleIsToldPlaceValuesComputationAndWhatToDo() {
        Diagnostic diagnostic = check(booklet).stream()
                .filter(finding -> finding.code().equals("table.general-budget-down")).findFirst().orElseThrow()
                .diagnostic();
        assertTrue(diagnostic.position().toString().matches(".*data/shifeng/2019/tables\\.yaml:\\d+:\\d+"));
        assertEquals("公开05表 一般公共预算财政拨款支出决算表 · 201 一般公共服务支出 · 小计：437.94万元，不等于下级科目之和 438.13万元",
                diagnostic.message());
        assertTrue(diagnostic.hints().get(0).startsWith("计算：20132 组织事务 404.49万元 + "));
        assertEquals(2, diagnostic.hints().size());
    }

    @Test
    void aWaiverMakesANoteOfWhatItNamesAndKeepsItsReason() {
        List<Finding> findings = check(with("table.general-budget-down", "公开05表"));
        Finding waived = findings.stream().filter(finding -> finding.code().equals("table.general-budget-down"))
                .findFirst().orElseThrow();
        assertEquals(Severity.NOTE, waived.severity());
        assertEquals("已核对", waived.waiver());
        assertEquals(0, unmatched(findings));
    }

    @Test
    void aWaiverWithoutAPlaceAcceptsAllOfItsCode() {
        List<Finding> findings = check(with("complete.table-detail", ""));
        assertTrue(findings.stream().filter(finding -> finding.code().equals("complete.table-detail"))
                .allMatch(finding -> finding.severity() == Severity.NOTE));
    }

    @Test
    void aWaiverOfAnotherLineAcceptsNothingAndIsFound() {
        assertEquals(1, unmatched(check(with("table.general-budget-down", "tables.yaml:1"))));
    }

    @Test
    void aWaiverIsPinnedToTableRowAndColumn() {
        assertEquals(List.of(Severity.NOTE), severities("table.general-budget-down",
                check(with("table.general-budget-down", "公开05表 · 201 一般公共服务支出 · 小计"))));
        assertEquals(1, unmatched(check(with("table.general-budget-down", "公开05表 · 204 公共安全支出 · 小计"))));
    }

    @Test
    void aWaiverIsPinnedToTheWordsThatTheFindingQuotes() {
        List<Finding> findings = check(with("prose.zero-growth", "", "其中公车购置"));
        List<Finding> accepted = findings.stream().filter(finding -> finding.code().equals("prose.zero-growth"))
                .filter(finding -> finding.severity() == Severity.NOTE).toList();
        assertTrue(!accepted.isEmpty() && accepted.size() < severities("prose.zero-growth", findings).size());
        assertTrue(accepted.stream().allMatch(finding -> finding.message().contains("其中公车购置")));
        assertEquals(1, unmatched(check(with("prose.zero-growth", "", "别的话"))));
    }

    @Test
    void aWaiverByLineStillHoldsAndIsToldItsNewForm() {
        check(booklet).stream().filter(finding -> finding.severity() != Severity.NOTE).forEach(finding -> {
            List<Finding> findings = check(with(finding.code(), finding.position().toString()));
            assertEquals(0, unmatched(findings), finding.toString());
            List<String> accepted = accepted(findings);
            List<String> again = new ArrayList<>();
            findings.stream().filter(one -> one.code().equals("waiver.by-line")).forEach(note -> {
                Map<String, String> line = new Yaml().load(note.advice().replaceFirst("^改写为 ", ""));
                List<Finding> after = check(with(line.get("code"), line.getOrDefault("place", ""),
                        line.getOrDefault("quote", "")));
                assertTrue(after.stream().noneMatch(one -> one.code().startsWith("waiver.")), line.toString());
                again.addAll(accepted(after));
            });
            assertEquals(accepted, again.stream().sorted().toList());
        });
    }

    private static List<String> accepted(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.waiver().isEmpty())
                .map(finding -> finding.place() + finding.message()).sorted().toList();
    }

    private static List<Severity> severities(String code, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code().equals(code)).map(Finding::severity).toList();
    }

    private static long unmatched(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code().equals("waiver.unmatched")).count();
    }

    private static List<Finding> check(Booklet booklet) {
        return new Checks().check(booklet, RealData.figures(booklet));
    }

    private Booklet with(String code, String place) {
        return with(code, place, "");
    }

    private Booklet with(String code, String place, String quote) {
        List<MapNode.Entry> waiver = new ArrayList<>(List.of(entry("code", code), entry("reason", "已核对")));
        if (!place.isEmpty()) {
            waiver.add(entry("place", place));
        }
        if (!quote.isEmpty()) {
            waiver.add(entry("quote", quote));
        }
        MapNode settings = new MapNode(List.of(new MapNode.Entry("waivers", PLACE,
                new ListNode(List.of(new MapNode(waiver, PLACE)), PLACE))), PLACE);
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), booklet.overview(),
                booklet.explanation(), booklet.glossary(), booklet.annexes(), settings, booklet.wrongWords());
    }

    private static MapNode.Entry entry(String key, String value) {
        return new MapNode.Entry(key, PLACE, new TextNode(value, TextNode.Kind.TEXT, null, PLACE));
    }
}
