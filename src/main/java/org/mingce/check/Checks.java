package org.mingce.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.complete.CompletenessRules;
import org.mingce.check.forms.FormRules;
import org.mingce.check.names.NameRules;
import org.mingce.check.personal.Masking;
import org.mingce.check.personal.PersonalRules;
import org.mingce.check.prose.ProseRules;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.table.TableRules;
import org.mingce.check.text.TextRules;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;

/** The catalogue of rules, and how a booklet fares by them. */
public final class Checks {

    private final List<Rule> rules = Stream.of(TableRules.rules(), TextRules.rules(),
            ProseRules.rules(), NameRules.rules(), FormRules.rules(), PersonalRules.rules(),
            CompletenessRules.rules(), Waivers.rules()).flatMap(List::stream).toList();

    /** The rules, in the order of the catalogue. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Every breach of every rule, the worst first; those that the department accepts are notes.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    public List<Finding> check(Booklet booklet, Figures figures) {
        Subject subject = Subject.of(booklet, figures);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            subject.steps().mayGoOn();
            findings.addAll(rule.check(subject));
        }
        List<Finding> masked = findings.stream().map(Masking::of).toList();
        return new Waivers(booklet.settings()).apply(masked).stream().map(Masking::of).sorted().toList();
    }
}
