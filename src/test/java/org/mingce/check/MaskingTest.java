package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingce.check.personal.Masking;
import org.mingce.model.Booklet;
import org.mingce.model.Department;
import org.mingce.model.MapNode;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.TextNode;

class MaskingTest {

    private static final Position PLACE = Position.of("department.yaml");

    private final Booklet published = RealData.booklet("shifeng", 2023);

    @Test
    void withoutMaskTheBookletStaysAsItIs() {
        assertSame(published, Masking.of(published));
    }

    @Test
    void maskHidesTheTelephoneAndTheNameBesideIt() {
        MapNode contact = Masking.of(masking(published)).annexes().get(0).content().map("contact").orElseThrow();
        assertEquals("陈*", contact.text("preparer").orElseThrow());
        assertEquals("****9616", contact.text("telephone").orElseThrow());
    }

    @Test
    void maskHidesNumbersInProseAndKeepsAmounts() {
        Booklet masked = Masking.of(masking(with("身份证11010519491231002X，手机13812345678，电话：22629616，预算311万元，"
                + "株组〔2018〕93号")));
        assertEquals("身份证110105********002X，手机138****5678，电话：****9616，预算311万元，株组〔2018〕93号",
                masked.overview().text("duties").orElseThrow());
    }

    @Test
    void masksMakeNotesOfTheFindings() {
        Booklet booklet = masking(published);
        var findings = new Checks().check(booklet, RealData.figures(booklet)).stream()
                .filter(finding -> finding.code().equals("personal.telephone")).toList();
        assertEquals(7, findings.size());
        assertTrue(findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE));
    }

    private static Booklet masking(Booklet booklet) {
        Department department = booklet.department();
        List<MapNode.Entry> entries = new ArrayList<>(department.content().entries());
        entries.add(new MapNode.Entry("mask", PLACE, new TextNode("true", TextNode.Kind.TRUTH, null, PLACE)));
        return copy(booklet, new Department(department.id(), department.name(), department.officialName(),
                department.region(), new MapNode(entries, PLACE)), booklet.overview());
    }

    private Booklet with(String duties) {
        return copy(published, published.department(), new MapNode(List.of(new MapNode.Entry("duties", PLACE,
                new TextNode(duties, TextNode.Kind.TEXT, null, PLACE))), PLACE));
    }

    private static Booklet copy(Booklet booklet, Department department, MapNode overview) {
        return new Booklet(department, booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), overview,
                booklet.explanation(), booklet.glossary(), booklet.annexes(), booklet.settings());
    }
}
