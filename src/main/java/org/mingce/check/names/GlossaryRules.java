package org.mingce.check.names;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingce.check.facts.FactSet;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Term;
import org.mingce.model.TextNode;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** Part four explains the terms that the booklet uses, and only those. */
final class GlossaryRules {

    private static final String TERM = "term";
    private static final String MARKS = "“”\"（）()、，";

    static final Rule MISSING = Rule.note(NameRules.MESSAGES, "names.term-missing", GlossaryRules::missing);
    static final Rule UNUSED = Rule.note(NameRules.MESSAGES, "names.term-unused", GlossaryRules::unused);

    private GlossaryRules() {
    }

    private static void missing(Subject subject, Report report) {
        if (subject.words().part("glossary").anchor().isEmpty()) {
            return;
        }
        used(subject).forEach(term -> {
            boolean explained = subject.booklet().glossary().stream()
                    .anyMatch(entry -> plain(entry.name()).contains(term));
            if (!explained) {
                report.at(subject.sources().file("glossary.yaml")).in(subject.words().part("glossary")).tells(term);
            }
        });
    }

    /** The terms that printed sections and the rows and columns with amounts ask for. */
    private static Set<String> used(Subject subject) {
        Set<String> terms = new TreeSet<>();
        FactSet.sections(subject).forEach(set -> set.checks().term().ifPresent(terms::add));
        for (Edition.Table printed : subject.booklet().edition().tables()) {
            OfficialTable table = subject.figures().table(printed.id());
            for (Side side : printed.declared().sides()) {
                side.printedRows().stream().filter(row -> hasAmount(table.money(row.key())))
                        .forEach(row -> row.content().text(TERM).ifPresent(terms::add));
                side.rows().stream().filter(Row::isSumOfCodes).forEach(row -> side.printedColumns().stream()
                        .filter(column -> hasAmount(table.money(row.key(), column.key())))
                        .forEach(column -> column.content().text(TERM).ifPresent(terms::add)));
            }
        }
        return terms;
    }

    private static boolean hasAmount(Optional<Money> money) {
        return money.filter(amount -> !amount.isZero()).isPresent();
    }

    private static void unused(Subject subject, Report report) {
        StringBuilder used = new StringBuilder();
        String glossary = subject.words().part("glossary").anchor();
        subject.passages().stream().filter(passage -> !passage.place().anchor().equals(glossary))
                .map(passage -> passage.text().toString()).forEach(text -> add(text, used));
        subject.booklet().edition().flatSections().forEach(section -> texts(section.content(), used));
        for (Edition.Table table : subject.booklet().edition().tables()) {
            table.declared().sides().forEach(side -> titles(side, used));
            Stream.of("title", "note", "empty").flatMap(key -> table.content().text(key).stream())
                    .forEach(text -> add(text, used));
        }
        String all = used.toString();
        for (Term term : subject.booklet().glossary()) {
            if (!all.contains(plain(term.name())) && !all.contains(plain(term.name()).replaceFirst("支出$", ""))) {
                report.at(term.position()).in(subject.words().part("glossary").row(term.name()))
                        .tells(term.name());
            }
        }
    }

    private static void titles(Side side, StringBuilder used) {
        side.printedRows().forEach(row -> {
            add(row.title(), used);
            add(row.name(), used);
        });
        side.printedColumns().forEach(column -> add(column.title(), used));
    }

    private static void texts(Node node, StringBuilder used) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> texts(entry.value(), used));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> texts(item, used));
        } else if (node instanceof TextNode text) {
            add(text.text(), used);
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        addPlain(text, plain);
        return plain.toString();
    }

    private static void add(String text, StringBuilder used) {
        addPlain(text, used);
        used.append('\n');
    }

    /** Adds the pieces between marks. */
    private static void addPlain(String text, StringBuilder plain) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                plain.append(text, start, i);
                start = i + 1;
            }
        }
        plain.append(text, start, text.length());
    }
}
