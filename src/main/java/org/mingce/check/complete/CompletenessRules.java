package org.mingce.check.complete;

import java.util.List;
import org.mingce.check.facts.FactRules;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.facts.Compared;

/** Every part and every section that the edition has says something. */
public final class CompletenessRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(CompletenessRules.class);

    private CompletenessRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning(MESSAGES, "complete.part", CompletenessRules::parts),
                Rule.warning(MESSAGES, "complete.section", CompletenessRules::sections),
                Rule.note(MESSAGES, "complete.last-year", CompletenessRules::lastYear),
                LastYearParts.rule(),
                RowNumbers.rule(),
                Rule.note(MESSAGES, "complete.picture", CompletenessRules::pictures),
                Unprinted.rule(),
                HiddenMoney.rule(),
                UnknownSpending.rule());
    }

    private static void parts(Subject subject, Report report) {
        var booklet = subject.booklet();
        MapNode overview = booklet.overview();
        part(subject, report, "overview", "overview.yaml", overview.map("duties").isPresent(), "duties");
        part(subject, report, "overview", "overview.yaml", overview.map("organisation").isPresent(), "organisation");
        part(subject, report, "glossary", "glossary.yaml", !booklet.glossary().isEmpty(), "glossary");
        part(subject, report, "annex", "booklet.yaml", !booklet.annexes().isEmpty(), "annex");
    }

    private static void part(Subject subject, Report report, String id, String file, boolean present,
                             String variant) {
        boolean printed = subject.booklet().edition().parts().stream().anyMatch(part -> part.id().equals(id));
        if (printed && !present) {
            report.at(subject.sources().file(file)).in(subject.words().part(id)).tellsAs(variant);
        }
    }

    private static void sections(Subject subject, Report report) {
        FactSet.sections(subject).forEach(set -> set.checks().needs()
                .forEach(need -> FactRules.need(subject, report, set, need,
                        MESSAGES.text("complete.section"))));
    }

    /** A picture without a caption says nothing to whoever can't see it. */
    private static void pictures(Subject subject, Report report) {
        TypedMaps.each(subject, (map, place) -> map.get("image").filter(image -> map.get("caption").isEmpty())
                .ifPresent(image -> report.at(image.position()).in(place).tells(map.text("image").orElse(""))));
    }

    /** A comparison that every booklet is expected to make. */
    private static void lastYear(Subject subject, Report report) {
        FactSet.sections(subject).forEach(set -> {
            Operands operands = new Operands(subject, set.facts());
            boolean missing = set.checks().compares().stream().filter(Compared::expected)
                    .anyMatch(declared -> operands.isKnown(declared.amount()) && !operands.isKnown(declared.base()));
            if (missing) {
                report.at(subject.booklet().accounts().position()).in(set.place())
                        .tells();
            }
        });
    }
}
