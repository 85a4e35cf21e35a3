package org.mingce.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.figures.Change;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.facts.Compared;
import org.mingce.model.facts.Operand;

/**
 * An amount that the explanation compares, and the reason that the source gives for the difference.
 *
 * @param set      the section that compares
 * @param declared how it is declared
 * @param place    where in the booklet
 * @param position where the reason stands, or would stand
 * @param key      what to write in explanation.yaml: {@code generalPublicBudget.reasons.2013201}
 * @param toBudget whether it is compared with the budget; else with last year
 * @param change   the two amounts
 * @param reason   the reason; empty where none is given
 */
record ComparedAmount(FactSet set, Compared declared, Place place, Position position, String key, boolean toBudget,
                  Change change, Optional<TextNode> reason) {

    private static final String CODE = "{item}";
    /** Cells of the budget, and of a year's table that has a row for the budget; a fact states last year's amount. */
    private static final Set<Operand.Kind> BUDGETS = Set.of(Operand.Kind.BUDGET, Operand.Kind.TABLE);

    /** What it is compared with, in words. */
    String base() {
        return TextRules.MESSAGES.text(toBudget ? "base.budget" : "base.last-year");
    }

    /** What is compared, in words: 公务接待费, 住房公积金; empty where it has none of its own. */
    String name() {
        String title = place.row();
        return title.substring(title.indexOf(' ') + 1);
    }

    /** Those of a booklet, worked out once for all rules. */
    private record All(List<ComparedAmount> amounts) {
    }

    /** Every comparison of the explanation whose two amounts are known, in the order of the sections. */
    static List<ComparedAmount> of(Subject subject) {
        return subject.once(All.class, read -> new All(all(read))).amounts();
    }

    private static List<ComparedAmount> all(Subject subject) {
        List<ComparedAmount> all = new ArrayList<>();
        for (FactSet set : FactSet.sections(subject)) {
            for (Compared declared : set.checks().compares()) {
                if (isByCode(declared)) {
                    codes(subject, declared).forEach(code -> add(all, subject, set, declared, code));
                } else {
                    add(all, subject, set, declared, "");
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether it is made code by code. */
    static boolean isByCode(Compared declared) {
        return declared.amount().cell() != null && declared.amount().cell().isFamily();
    }

    /** The codes of the table whose items are compared, in order. */
    static List<String> codes(Subject subject, Compared declared) {
        OfficialTable table = subject.figures().table(declared.amount().cell().table());
        return table.codes(table.declared().codes().deepest());
    }

    private static void add(List<ComparedAmount> all, Subject subject, FactSet set, Compared declared, String code) {
        Operands operands = new Operands(subject, set.facts());
        Operand amount = declared.amount().inRow(code);
        Operand base = declared.base().inRow(code);
        Optional<Money> now = operands.money(amount);
        Optional<Money> before = operands.money(base);
        if (now.isEmpty() || before.isEmpty()) {
            return;
        }
        List<List<String>> ways = declared.reasons().stream()
                .map(way -> way.stream().map(key -> key.replace(CODE, code)).toList()).toList();
        List<String> way = ways.stream().filter(one -> set.text(one).isPresent()).findFirst()
                .orElse(ways.get(ways.size() - 1));
        String what = code.isEmpty() ? declared.what() : subject.words().row(amount.cell().table(), code);
        all.add(new ComparedAmount(set, declared, set.place().row(what), set.position(way),
                set.path() + String.join(".", ways.get(ways.size() - 1)),
                BUDGETS.contains(operands.chosen(base).kind()), new Change(now.get(), before.get()),
                set.text(way)));
    }
}
