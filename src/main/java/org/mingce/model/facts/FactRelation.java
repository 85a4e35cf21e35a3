package org.mingce.model.facts;

import java.util.List;
import org.mingce.model.Severity;

/**
 * What must hold between facts, and between facts and tables.
 *
 * @param code     stable: it stands in waivers and in findings.json
 * @param severity how grave a breach is
 * @param say      what must hold, one sentence
 * @param source   where the rule comes from
 * @param pairs    what is compared
 * @param needs    what must be there
 */
public record FactRelation(String code, Severity severity, String say, String source, List<FactPair> pairs,
                           List<FactNeed> needs) {

    public FactRelation {
        pairs = List.copyOf(pairs);
        needs = List.copyOf(needs);
    }
}
