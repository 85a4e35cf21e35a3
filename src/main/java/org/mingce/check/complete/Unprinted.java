package org.mingce.check.complete;

import java.util.Set;
import java.util.stream.Collectors;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Position;

/** What the data say and the edition has no place for: it would be missing in print, and nobody would know. */
final class Unprinted {

    private Unprinted() {
    }

    static Rule rule() {
        return Rule.warning(CompletenessRules.MESSAGES, "complete.unprinted", Unprinted::check);
    }

    private static void check(Subject subject, Report report) {
        Booklet booklet = subject.booklet();
        Set<String> parts = booklet.edition().parts().stream().map(Edition.Part::id).collect(Collectors.toSet());
        if (!parts.contains("overview") && !booklet.overview().entries().isEmpty()) {
            say(report, booklet.overview().position(), "overview", "");
        }
        if (!parts.contains("glossary") && !booklet.glossary().isEmpty()) {
            say(report, subject.sources().file("glossary.yaml"), "glossary", "");
        }
        if (!parts.contains("annex")) {
            booklet.annexes().forEach(annex -> say(report, annex.position(), "annex", ""));
        }
        Set<String> printed = parts.contains("explanation") ? booklet.edition().flatSections()
                .map(Edition.Section::id).collect(Collectors.toSet()) : Set.of();
        for (MapNode.Entry entry : booklet.explanation().entries()) {
            if (entry.value() instanceof MapNode && !printed.contains(entry.key())) {
                say(report, entry.keyPosition(), "section", entry.key());
            }
        }
    }

    private static void say(Report report, Position position, String what, String key) {
        report.at(position).tells(CompletenessRules.MESSAGES.text("what." + what, key));
    }
}
