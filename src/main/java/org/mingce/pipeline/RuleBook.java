package org.mingce.pipeline;

import java.util.List;
import org.mingce.check.Checks;
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

    /** The rules, in the order of the catalogue; or no value and what is wrong with the editions. */
    public Outcome<List<Rule>> rules() {
        Outcome<List<Edition>> editions = source.editions();
        return editions.value() == null ? Outcome.failed(editions.diagnostics())
                : Outcome.of(new Checks().rules(editions.value()));
    }
}
