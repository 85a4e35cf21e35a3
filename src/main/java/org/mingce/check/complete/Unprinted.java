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

    private static final String ADVICE = "换用印出它的版式（booklet.yaml 的 edition），或删去";

    private Unprinted() {
    }

    static Rule rule() {
        return Rule.warning("complete.unprinted", "填写的内容版式都印出", "版式（edition.yaml）规定的部分和各节", Unprinted::check);
    }

    private static void check(Subject subject, Report report) {
        Booklet booklet = subject.booklet();
        Set<String> parts = booklet.edition().parts().stream().map(Edition.Part::id).collect(Collectors.toSet());
        if (!parts.contains("overview") && !booklet.overview().entries().isEmpty()) {
            say(report, booklet.overview().position(), "概况");
        }
        if (!parts.contains("glossary") && !booklet.glossary().isEmpty()) {
            say(report, subject.sources().file("glossary.yaml"), "名词解释");
        }
        if (!parts.contains("annex")) {
            booklet.annexes().forEach(annex -> say(report, annex.position(), "附件"));
        }
        Set<String> printed = parts.contains("explanation") ? booklet.edition().flatSections()
                .map(Edition.Section::id).collect(Collectors.toSet()) : Set.of();
        for (MapNode.Entry entry : booklet.explanation().entries()) {
            if (entry.value() instanceof MapNode && !printed.contains(entry.key())) {
                say(report, entry.keyPosition(), "“" + entry.key() + "”一节");
            }
        }
    }

    private static void say(Report report, Position position, String what) {
        report.at(position).says("这一版式不印" + what + "，填写的内容不会出现在册子里", ADVICE);
    }
}
