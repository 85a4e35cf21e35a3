package org.mingce.check.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.check.rule.Guide;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.facts.FactChecks;
import org.mingce.model.facts.FactNeed;
import org.mingce.model.facts.FactPair;
import org.mingce.model.facts.FactRelation;

/** The rules that the schemas of an edition's sections and annexes declare. */
public final class FactRules {

    /** What findings say where a declaration has no words of its own. */
    static final Messages MESSAGES = Messages.of(FactRules.class);

    private static final String NEED = "need";

    private FactRules() {
    }

    /** One rule for each code, in the order of the sections and kinds. */
    public static List<Rule> rules(Edition edition) {
        Map<String, FactRelation> first = new LinkedHashMap<>();
        Stream.concat(edition.flatSections().map(Edition.Section::checks), edition.annexChecks().values().stream())
                .map(FactChecks::relations).flatMap(List::stream)
                .forEach(relation -> first.putIfAbsent(relation.code(), relation));
        return Stream.concat(Stream.of(NegativeFacts.RULE), first.values().stream().map(FactRules::rule)).toList();
    }

    private static Rule rule(FactRelation relation) {
        return new Rule(relation.code(), relation.severity(), guide(relation), MESSAGES,
                (subject, report) -> check(subject, report, relation.code()));
    }

    /** Sentence and source are the declaration's; why it must hold, and an example, go by the kind of the relation. */
    private static Guide guide(FactRelation relation) {
        String kind = relation.pairs().stream().map(pair -> PairCheck.key(pair.sense())).findFirst().orElse(NEED);
        String advice = Stream.concat(relation.pairs().stream().map(FactPair::advice),
                relation.needs().stream().map(FactNeed::advice)).filter(text -> !text.isEmpty()).findFirst()
                .orElseGet(() -> MESSAGES.text(kind + ".do"));
        return new Guide(relation.say(), relation.source(), MESSAGES.text(kind + ".why"), MESSAGES.text(kind + ".bad"),
                MESSAGES.text(kind + ".good"), advice);
    }

    private static void check(Subject subject, Report report, String code) {
        for (FactSet set : FactSet.of(subject)) {
            set.checks().relations().stream().filter(relation -> relation.code().equals(code)).forEach(relation -> {
                relation.needs().forEach(need -> need(subject, report, set, need, need.finds()));
                relation.pairs().forEach(pair -> set.pieces(subject, pair.each())
                        .forEach(piece -> new PairCheck(subject, report, set, pair, piece).run()));
            });
        }
    }

    /**
     * Reports each piece that lacks what is needed.
     *
     * @param finds the sentence, with {amount} for the first amount because of which it is needed
     */
    public static void need(Subject subject, Report report, FactSet set, FactNeed need, String finds) {
        set.pieces(subject, need.each()).forEach(piece -> {
            Operands operands = new Operands(subject, piece);
            boolean due = need.when().stream().allMatch(operands::isMoreThanZero)
                    && need.known().stream().allMatch(operands::isKnown);
            if (due && !need.all().stream().allMatch(operands::isKnown)) {
                String amount = need.when().stream().findFirst().flatMap(operands::money)
                        .map(subject.words()::wan).orElse("");
                report.at(set.at(operands, piece)).in(set.place(need.row(), piece))
                        .says(finds.replace("{amount}", amount), need.advice());
            }
        });
    }
}
