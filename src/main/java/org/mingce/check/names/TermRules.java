package org.mingce.check.names;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Term;

/** A term is defined once, and two terms are not defined by the same words. */
final class TermRules {

    static final Rule TWICE = Rule.warning(NameRules.MESSAGES, "names.term-twice", TermRules::twice);

    private static final Pattern MARKS = Pattern.compile("[“”\"（）()《》、，：:\\s]");

    private TermRules() {
    }

    private static void twice(Subject subject, Report report) {
        Map<String, Term> names = new HashMap<>();
        Map<String, Term> meanings = new HashMap<>();
        for (Term term : subject.booklet().glossary()) {
            Term same = names.putIfAbsent(plain(term.name()), term);
            Term meant = meanings.putIfAbsent(plain(term.definition()), term);
            if (same != null) {
                report.at(term.position()).in(subject.words().part("glossary").row(term.name()))
                        .tells(term.name(), same.position().toString());
            } else if (meant != null) {
                report.at(term.position()).in(subject.words().part("glossary").row(term.name()))
                        .tellsAs("meaning", term.name(), meant.name());
            }
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
