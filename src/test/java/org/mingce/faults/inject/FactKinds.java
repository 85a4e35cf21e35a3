package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Counts, amounts and pieces of the explanation. */
final class FactKinds {

    private static final Set<String> COUNTS = Set.of("groups", "persons", "held", "bought");

    private FactKinds() {
    }

    static List<Kind> all() {
        return Stream.of(wrong(), dropped()).flatMap(List::stream).toList();
    }

    private static List<Kind> wrong() {
        return List.of(
                new Kind("fact.yuan-under-10000", m -> facts(m).filter(e -> amount(e) && !Numbers.isZero(e.value()))
                        .map(e -> changed(e, number -> Numbers.scaled(number, 4)))),
                new Kind("fact.meetings-beyond-tables", m -> changed(m, "meetings.amount", v -> Numbers.scaled(v, 3))),
                new Kind("fact.trainings-beyond-tables", m -> changed(m, "trainings.amount",
                        v -> Numbers.scaled(v, 3))),
                new Kind("fact.sme-over-purchase", m -> Stream.of("smallAndMedium.goods", "smallAndMedium.services")
                        .flatMap(key -> changed(m, key, v -> Numbers.times(v, "1.7")))),
                new Kind("fact.micro-over-sme", m -> changed(m, "procurement.smallAndMicro",
                        v -> Numbers.times(Numbers.isZero(v) ? "12" : v, "1.4"))),
                new Kind("fact.purchase-under-sme", m -> Stream.of("procurement.goods", "procurement.services")
                        .filter(key -> !m.value("explanation.yaml", key.replace(".", ".smallAndMedium.")).isEmpty())
                        .flatMap(key -> changed(m, key, v -> Numbers.scaled(v, -1)))),
                new Kind("fact.no-groups", m -> zero(m, "groups")),
                new Kind("fact.no-persons", m -> zero(m, "persons")),
                new Kind("fact.less-persons-than-groups", m -> changed(m, "receptions.groups", v -> v + "48")),
                new Kind("fact.car-held", m -> changed(m, "threePublic.vehicles.held", v -> "2")),
                new Kind("fact.car-of-assets", m -> m.at("assets.vehicles.leaders")
                        .map(e -> changed(e, v -> "3"))),
                new Kind("fact.car-bought", m -> changed(m, "vehicles.bought", v -> "1")),
                new Kind("fact.foreigners-over-guests", m -> Stream.of("foreignPersons", "foreignGroups")
                        .flatMap(key -> changed(m, key, v -> "31"))),
                new Kind("fact.grades", m -> changed(m, "grades.excellent", v -> Numbers.otherDigit(v))),
                new Kind("fact.evaluated", m -> changed(m, "selfEvaluation.projects", v -> Numbers.swapped(v))),
                new Kind("fact.score-over-hundred", m -> changed(m, "selfEvaluation.score", v -> "1" + v)),
                new Kind("fact.agency-over-public", m -> changed(m, "agencyOperating.amount",
                        v -> Numbers.scaled(v, 1))),
                new Kind("fact.persons-without-unit", m -> each(m.at("meetings.persons"), "人(?:次)?$", (e, r) -> "")),
                new Kind("fact.negative", m -> facts(m).filter(e -> !Numbers.isZero(e.value()))
                        .map(e -> changed(e, v -> "-" + v))),
                new Kind("fact.half-a-person", m -> facts(m).filter(e -> COUNTS.contains(e.key()))
                        .filter(e -> !Numbers.isZero(e.value())).map(e -> changed(e, v -> v + ".5"))));
    }

    private static List<Kind> dropped() {
        return List.of(
                new Kind("dropped.reason", m -> ReasonKinds.reasons(m).map(e -> Fault.dropped(m.file(e), e.line(),
                        e.key(), e.path()))),
                new Kind("dropped.count", m -> facts(m).filter(e -> COUNTS.contains(e.key()))
                        .map(e -> Fault.dropped(m.file(e), e.line(), e.key()))),
                new Kind("dropped.amount", m -> facts(m).filter(FactKinds::amount)
                        .map(e -> Fault.dropped(m.file(e), e.line(), e.key()))),
                new Kind("dropped.purpose", m -> m.at("purpose")
                        .map(e -> Fault.dropped(m.file(e), e.line(), "purpose"))),
                new Kind("dropped.budget", m -> m.entries().filter(e -> e.in("budget.yaml"))
                        .filter(e -> e.path().matches("generalPublicBudget\\.\\d{7}"))
                        .map(e -> Fault.dropped(m.file(e), e.line(), e.key(), Numbers.plain(e.value())))),
                new Kind("dropped.previous", m -> m.entries().filter(e -> e.in("previous.yaml"))
                        .filter(e -> e.isNumber() && !e.path().startsWith("threePublic"))
                        .map(e -> Fault.dropped(m.file(e), e.line(), e.key(), Numbers.plain(e.value())))),
                new Kind("dropped.form-value", m -> m.entries().filter(e -> e.in("annex"))
                        .filter(e -> Set.of("target", "actual", "weight", "score", "periodGoal", "annualGoal", "amount")
                                .contains(e.key()) && e.line() != e.group() && !e.path().contains("bySource"))
                        .filter(e -> isAlone(m, e))
                        .map(e -> Fault.dropped(m.file(e), e.line(), e.key()))));
    }

    /** Whether nothing else stands on its line. */
    private static boolean isAlone(Material material, Entry entry) {
        return material.entries().filter(other -> other.file().equals(entry.file())
                && other.line() == entry.line()).count() == 1;
    }

    private static boolean amount(Entry entry) {
        return Set.of("amount", "goods", "services", "smallAndMicro", "previous").contains(entry.key());
    }

    private static Stream<Entry> facts(Material material) {
        return material.entries().filter(entry -> entry.in("explanation.yaml") && entry.isNumber())
                .filter(entry -> entry.group() != entry.line());
    }

    private static Stream<Fault> zero(Material material, String key) {
        return Stream.of("receptions." + key, "overseas." + key).flatMap(path -> material.at(path)
                .filter(entry -> !Numbers.isZero(entry.value())).map(entry -> changed(entry, v -> "0")));
    }

    private static Stream<Fault> changed(Material material, String path, UnaryOperator<String> wrong) {
        return material.at(path).filter(entry -> entry.in("explanation.yaml") && entry.isNumber())
                .filter(entry -> !wrong.apply(entry.value()).equals(entry.value()))
                .map(entry -> changed(entry, wrong));
    }

    static Fault changed(Entry entry, UnaryOperator<String> wrong) {
        String value = wrong.apply(entry.value());
        return Fault.in(entry, 0, entry.value().length(), value, value, entry.value());
    }
}
