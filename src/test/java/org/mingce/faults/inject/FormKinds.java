package org.mingce.faults.inject;

import static org.mingce.faults.inject.FactKinds.changed;
import static org.mingce.faults.inject.Material.each;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Forms of performance, the overview's tables and the glossary. */
final class FormKinds {

    private FormKinds() {
    }

    static List<Kind> all() {
        return Stream.of(forms(), typing()).flatMap(List::stream).toList();
    }

    private static List<Kind> forms() {
        return List.of(
                new Kind("form.score-over-weight", m -> number(m, "score", v -> Numbers.times(v, "1.2"))),
                new Kind("form.weight", m -> m.department().equals("tianyuan")
                        ? number(m, "weight", v -> Numbers.times(v, "0.8")) : Stream.empty()),
                new Kind("form.target-missed", m -> each(m.entries().filter(e -> e.key().equals("actual"))
                        .filter(e -> m.beside(e).anyMatch(o -> o.key().equals("target") && o.value().startsWith("≥9")))
                        .filter(e -> fullMarks(m, e)), "\\d+(?=%)", (e, r) -> "71")),
                new Kind("form.count-missed", m -> each(m.entries().filter(e -> e.key().equals("actual"))
                        .filter(e -> m.beside(e).anyMatch(o -> o.key().equals("target")
                                && o.value().matches("≥\\d+(人次|场)"))).filter(e -> fullMarks(m, e)),
                        "\\d+(?=人次|场)", (e, r) -> "3")),
                new Kind("form.cost", m -> each(m.entries().filter(e -> e.in("annex"))
                        .filter(e -> Set.of("target", "actual").contains(e.key())), "\\d+\\.\\d\\d(?=万元)", (e, r) ->
                        m.statedElsewhere(e, r.group()) ? Numbers.swapped(r.group()) : null)),
                new Kind("form.executed", m -> number(m, "executed", Numbers::swapped)),
                new Kind("form.budget-under-executed", m -> m.at("funds.annualBudget").map(e -> changed(e,
                        v -> Numbers.scaled(v, -1)))),
                new Kind("form.income-against-spending", m -> m.entries().filter(e -> e.in("annex-1-department"))
                        .filter(e -> e.path().startsWith("funds.")).map(e -> changed(e, Numbers::otherDigit))),
                new Kind("form.summary-against-forms", m -> m.entries().filter(e -> e.in("annex-2-fund"))
                        .filter(e -> e.key().equals("amount") && statedInForm(m, e))
                        .map(e -> changed(e, Numbers::otherDigit))),
                new Kind("form.details-against-summary", m -> m.entries().filter(e -> e.in("annex-3-"))
                        .filter(e -> e.key().equals("amount")).map(e -> changed(e, v -> Numbers.times(v, "1.5")))),
                new Kind("form.unit-missing", m -> each(m.entries().filter(e -> e.in("annex"))
                        .filter(e -> Set.of("target", "actual").contains(e.key())),
                        "(?<=^[≥≤≦]?[\\d.]{1,7})(?:人次|人|场|%|万元|个|次)$", (e, r) -> "")),
                new Kind("form.unit-other", m -> each(m.entries().filter(e -> e.in("annex"))
                        .filter(e -> Set.of("target", "actual").contains(e.key())), "(?<=\\d)万元", (e, r) -> "元")),
                new Kind("form.to-be-counted", m -> m.entries().filter(e -> e.in("annex") && e.key().equals("actual"))
                        .map(e -> Fault.of(e, "待统计"))),
                new Kind("form.grade-of-score", m -> m.at("total.score").map(e -> changed(e, v -> "105"))));
    }

    private static List<Kind> typing() {
        return List.of(
                new Kind("overview.table-row-lost", m -> Stream.concat(row(m, "示例区土地储备中心"),
                        row(m, "示例区不动产登记中心"))),
                new Kind("glossary.misspelt", m -> m.at("terms").filter(e -> e.isProse(4)).map(e ->
                        Fault.of(e, e.value().charAt(1) + e.value().substring(0, 1) + e.value().substring(2)))),
                new Kind("glossary.twice", m -> m.at("terms").filter(e -> e.isProse(4))
                        .map(e -> Fault.doubled(m.file(e), e.line()))),
                new Kind("glossary.definition-of-other", FormKinds::otherDefinition),
                new Kind("typed.full-width-digits", m -> each(m.prose(), "\\d{2,}(?=年|万元|名|个)",
                        (e, r) -> fullWidth(r.group()))),
                new Kind("typed.hash", m -> each(ReasonKinds.reasons(m).filter(e -> e.isProse(12)), "，",
                        (e, r) -> " #")),
                new Kind("typed.soft-hyphen", m -> each(m.prose(), "(?<=\\p{IsHan})工作(?=\\p{IsHan})",
                        (e, r) -> "工\u00AD作")),
                new Kind("typed.zero-width", m -> each(m.prose(), "(?<=\\p{IsHan})管理(?=\\p{IsHan})",
                        (e, r) -> "管\u200B理")),
                new Kind("typed.garbled", m -> each(m.prose(), "(?<=\\p{IsHan})组织(?=\\p{IsHan})", (e, r) -> "组\uFFFD")),
                new Kind("typed.line-break", m -> each(m.prose(), "(?<=，)(?=\\p{IsHan}{4})", (e, r) -> "\\n")),
                new Kind("typed.field-code", m -> each(m.prose(), "(?<=\\p{IsHan})。$", (e, r) ->
                        "。PAGEREF _Toc140585231 \\h 7")));
    }

    private static boolean fullMarks(Material material, Entry entry) {
        String weight = material.beside(entry).filter(other -> other.key().equals("weight")).map(Entry::value)
                .findFirst().orElse("");
        return material.beside(entry).anyMatch(other -> other.key().equals("score") && other.value().equals(weight));
    }

    private static boolean statedInForm(Material material, Entry entry) {
        return material.entries().anyMatch(other -> other.in("annex-3-") && other.key().equals("target")
                && other.value().matches("≤" + entry.value() + "万元"));
    }

    private static Stream<Fault> number(Material material, String key, UnaryOperator<String> wrong) {
        return material.entries().filter(entry -> entry.in("annex") && entry.key().equals(key) && entry.isNumber())
                .filter(entry -> !wrong.apply(entry.value()).equals(entry.value()))
                .map(entry -> changed(entry, wrong));
    }

    private static Stream<Fault> row(Material material, String name) {
        return material.files().stream().filter(file -> file.text().contains(name)).flatMap(file -> {
            long line = file.text().substring(0, file.text().indexOf(name)).lines().count();
            return Stream.of(Fault.dropped(file, (int) line, name));
        });
    }

    /** A definition that is another term's. */
    private static Stream<Fault> otherDefinition(Material material) {
        List<Entry> definitions = material.at("definition").toList();
        return definitions.stream().filter(entry -> definitions.indexOf(entry) > 0)
                .map(entry -> Fault.of(entry, definitions.get(definitions.indexOf(entry) - 1).value()));
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
