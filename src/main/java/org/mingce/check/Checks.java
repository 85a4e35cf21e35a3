package org.mingce.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.check.complete.CompletenessRules;
import org.mingce.check.facts.FactRules;
import org.mingce.check.forms.FormRules;
import org.mingce.check.names.NameRules;
import org.mingce.check.personal.Masking;
import org.mingce.check.personal.PersonalRules;
import org.mingce.check.print.PrintRules;
import org.mingce.check.prose.ProseRules;
import org.mingce.check.ready.ReadyRules;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.table.TableRules;
import org.mingce.check.text.TextRules;
import org.mingce.check.todo.TodoRules;
import org.mingce.document.Document;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;

/** The catalogue of rules, and how a booklet fares by them. */
public final class Checks {

    /** Those of the edition that was asked for last: most booklets that are made one after another have one. */
    private volatile Made last;

    /** The rules of an edition. */
    private record Made(Edition edition, List<Rule> rules) {
    }

    /** The rules for a booklet of the edition, in the order of the catalogue. */
    public List<Rule> rules(Edition edition) {
        Made made = last;
        if (made == null || made.edition() != edition) {
            made = new Made(edition, make(edition));
            last = made;
        }
        return made.rules();
    }

    private static List<Rule> make(Edition edition) {
        return Stream.of(ReadyRules.rules(), TodoRules.rules(), TableRules.rules(edition), FactRules.rules(edition),
                TextRules.rules(), ProseRules.rules(), PrintRules.rules(), NameRules.rules(), FormRules.rules(),
                PersonalRules.rules(), CompletenessRules.rules(), Waivers.rules()).flatMap(List::stream).toList();
    }

    /** The rules of all the editions, each code once. */
    public List<Rule> rules(Collection<Edition> editions) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        editions.forEach(edition -> rules(edition).forEach(rule -> rules.putIfAbsent(rule.code(), rule)));
        return List.copyOf(rules.values());
    }

    /**
     * Every breach of every rule in data and print, the worst first; those that the department accepts are notes.
     *
     * @param document the print, made of {@link Masking#of(Booklet) the booklet that may be printed}
     */
    public List<Finding> check(Booklet booklet, Figures figures, Document document) {
        return check(booklet, Subject.of(booklet, figures, Masking.of(booklet), document));
    }

    /** Every breach of every rule in the data alone, of a booklet that can't be printed. */
    public List<Finding> check(Booklet booklet, Figures figures) {
        return check(booklet, Subject.of(booklet, figures));
    }

    private List<Finding> check(Booklet booklet, Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Stream.concat(ReadyRules.rules().stream(), TodoRules.rules().stream())
                .forEach(rule -> findings.addAll(rule.check(subject)));
        Waivers waivers = new Waivers(booklet.settings());
        List<Finding> accepted = waivers.accepted(findings);
        if (accepted.stream().anyMatch(ReadyRules::keepsBack)) {
            return accepted.stream().map(Masking::of).sorted().toList();
        }
        for (Rule rule : rules(booklet.edition())) {
            if (!ReadyRules.isOurs(rule.code()) && !TodoRules.isOurs(rule.code())) {
                subject.steps().mayGoOn();
                findings.addAll(rule.check(subject));
            }
        }
        List<Finding> masked = findings.stream().map(Masking::of).toList();
        return waivers.apply(masked).stream().map(Masking::of).sorted().toList();
    }
}
