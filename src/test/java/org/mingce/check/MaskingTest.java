package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    void numbersAreFoundHoweverTheyAreWritten() {
        Map<String, String> masked = new LinkedHashMap<>();
        masked.put("138 1234 5678", "138 **** 5678");
        masked.put("138-1234-5678", "138-****-5678");
        masked.put("138－1234－5678", "138－****－5678");
        masked.put("１３８１２３４５６７８", "１３８****５６７８");
        masked.put("1 3 8 1 2 3 4 5 6 7 8", "1 3 8 * * * * 5 6 7 8");
        masked.put("138\u200B1234\u30005678", "138\u200B****\u30005678");
        masked.put("+86 13812345678", "+86 1******5678");
        masked.put("110105 19491231 002x", "110105 ******** 002x");
        masked.put("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５********００２Ｘ");
        masked.put("4111 1111 1111 1111", "4111 **** **** 1111");
        masked.put("账号：123456789012", "账号：1234****9012");
        masked.put("电话：（0731）2262-9616", "电话：（****）****-9616");
        masked.put("联系电话号码 2262 9616", "联系电话号码 **** 9616");
        masked.forEach((text, expected) -> assertEquals(expected, Masking.of(text)));
    }

    @Test
    void amountsYearsAndNumbersOfDocumentsAreNoPersonalData() {
        for (String text
                : List.of("13812345678元", "13812345678.00", "13812345678 万元", "0.13812345678", "2018-2019-2020-2021",
                "2019年12月31日 15:30", "编号4111111111111112", "文件编号110105194912310021", "1,381,234,567.80", "138123456789",
                "15 300 000 000元", "1 2 3 4 5 6 7 8 9 10 11 12", "2013201 2013202 2013299", "拨打12345热线")) {
            assertEquals(text, Masking.of(text));
        }
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
