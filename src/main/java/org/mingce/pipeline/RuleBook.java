package org.mingce.pipeline;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.Checks;
import org.mingce.check.audit.ApprovalCheck;
import org.mingce.check.audit.AuditChecks;
import org.mingce.check.audit.AuditRules;
import org.mingce.check.rule.Rule;
import org.mingce.model.Edition;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.Folders;
import org.mingce.source.DataSource;

/** Every rule by which booklets are checked: those on all booklets, and those that the editions declare. */
public final class RuleBook {

    private final DataSource source;

    /** The rules of the editions in the folder of templates. */
    public RuleBook(Folders folders) {
        this.source = new DataSource(folders.data(), folders.templates());
    }

    /** The rules of the editions that these sources have read already, or will. */
    RuleBook(DataSource source) {
        this.source = source;
    }

    /** The rules, in the order of the catalogue; or no value and what is wrong with the editions. */
    public Outcome<List<Rule>> rules() {
        Outcome<List<Edition>> editions = source.editions();
        return editions.value() == null ? Outcome.failed(editions.diagnostics())
                : Outcome.of(new Checks().rules(editions.value()));
    }

    /**
     * What must hold by those rules that no audit of a document asks after, by code: they compare with data, or are
     * about how data are written; none where editions are broken.
     *
     * @param compared whether the documents are compared with a booklet of the data
     */
    SortedMap<String, String> unjudged(boolean compared) {
        SortedMap<String, String> unjudged = new TreeMap<>(statements());
        List<Edition> editions = source.editions().value();
        Stream.ofNullable(editions).flatMap(List::stream).flatMap(edition -> AuditChecks.rules(edition).stream())
                .map(Rule::code).filter(code -> compared || !code.equals(ApprovalCheck.CODE))
                .forEach(unjudged::remove);
        return unjudged;
    }

    /**
     * What must hold by each rule, those of audits too, by code; nothing where editions are
     * broken, of which every booklet tells.
     */
    Map<String, String> statements() {
        List<Rule> rules = rules().value();
        return rules == null ? Map.of() : Stream.concat(rules.stream(), AuditRules.rules().stream())
                .collect(Collectors.toMap(Rule::code, Rule::statement, (one, other) -> one, TreeMap::new));
    }
}
