package org.mingce.model.facts;

import java.util.List;
import java.util.Optional;

/**
 * What a section's or an annex's schema says under {@code x-checks}.
 *
 * @param needs     what a section needs to say anything
 * @param compares  what it compares and explains
 * @param relations what its facts keep
 * @param term      the term of the glossary that it uses
 * @param scores    where a form has weights, scores and grades
 * @param targets   where a form has indicators with targets
 * @param listed    a list whose entries have annexes of their own
 * @param breakdown amounts that are broken down in words
 * @param economicNames the paths of texts that are names of the economic classification
 */
public record FactChecks(List<FactNeed> needs, List<Compared> compares, List<FactRelation> relations,
                         Optional<String> term, Optional<Scores> scores, Optional<Targets> targets,
                         Optional<Listed> listed, Optional<Breakdown> breakdown,
                         List<List<String>> economicNames) {

    /** None at all. */
    public static final FactChecks NONE = new FactChecks(List.of(), List.of(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public FactChecks {
        needs = List.copyOf(needs);
        compares = List.copyOf(compares);
        relations = List.copyOf(relations);
        economicNames = List.copyOf(economicNames);
    }
}
