package org.mingce.check.forms;

import java.util.List;
import java.util.Optional;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.facts.Listed;

/** A form that lists others, beside those that it lists, matched by name, else by order. */
final class ListedFormRules {

    private ListedFormRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error(FormRules.MESSAGES, "forms.summary-funds", ListedFormRules::amounts),
                Rule.warning(FormRules.MESSAGES, "forms.fund-name", ListedFormRules::names),
                Rule.warning(FormRules.MESSAGES, "forms.fund-count", ListedFormRules::count));
    }

    /** What is done with a list and the forms of the kind that it lists. */
    private interface Lists {

        void at(FactSet list, Listed declared, List<MapNode> entries, List<FactSet> forms);
    }

    /** What is done with an entry and its form. */
    private interface Pairs {

        void at(Listed declared, MapNode entry, FactSet form);
    }

    private static void lists(Subject subject, Lists lists) {
        List<FactSet> annexes = FactSet.annexes(subject);
        annexes.forEach(list -> list.checks().listed().ifPresent(declared -> lists.at(list, declared,
                FactSet.pieces(subject, list.facts(), declared.entries()).toList(),
                annexes.stream().filter(form -> form.facts().text("kind").filter(declared.kind()::equals).isPresent())
                        .toList())));
    }

    private static void pairs(Subject subject, Pairs pairs) {
        lists(subject, (list, declared, entries, forms) -> {
            for (int i = 0; i < entries.size(); i++) {
                MapNode entry = entries.get(i);
                Optional<FactSet> inOrder = Optional.of(i).filter(index -> entries.size() == forms.size())
                        .map(forms::get);
                named(declared, entry, forms).or(() -> inOrder).ifPresent(form -> pairs.at(declared, entry, form));
            }
        });
    }

    /** The only form that has the entry's name, wherever it stands. */
    private static Optional<FactSet> named(Listed declared, MapNode entry, List<FactSet> forms) {
        List<FactSet> alike = forms.stream().filter(form -> form.text(declared.theirName())
                .filter(name -> name.text().equals(entry.text(declared.name()).orElse(""))).isPresent()).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static void amounts(Subject subject, Report report) {
        pairs(subject, (declared, entry, form) -> entry.amount(declared.amount()).ifPresent(listed -> {
            Operands operands = new Operands(subject, form.facts());
            operands.money(declared.theirAmount()).ifPresent(own -> new TwoAmounts(own, listed.money(),
                    entry.text(declared.name()).orElse("")).compare(subject, report,
                    operands.position(declared.theirAmount()).orElse(form.position()), form.place()));
        }));
    }

    private static void names(Subject subject, Report report) {
        pairs(subject, (declared, entry, form) -> {
            String listed = entry.text(declared.name()).orElse("");
            String own = form.text(declared.theirName()).map(text -> text.text()).orElse("");
            if (!listed.equals(own)) {
                report.at(form.position(declared.theirName())).in(form.place()).values(own, listed, "")
                        .tells(own, listed, entry.get(declared.name()).map(Node::position).orElse(entry.position()));
            }
        });
    }

    private static void count(Subject subject, Report report) {
        lists(subject, (list, declared, entries, forms) -> {
            if (entries.size() != forms.size()) {
                report.at(list.position(declared.entries())).in(list.place())
                        .values(entries.size() + "项", forms.size() + "张", "")
                        .tells(entries.size(), forms.size());
            }
        });
    }
}
