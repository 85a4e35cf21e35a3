package org.mingce.check.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.table.Said;

/**
 * An amount of the official tables by the names that prose has for it.
 *
 * @param name what finds it, up to the number
 * @param said the cell
 */
record Indicator(Pattern name, Said said) {

    private static final String VALUE = "(?:支出|收入|资金|决算|总额)?(?:为|共|共计|合计)?\\s{0,4}+(" + Quantities.NUMBER
            + ")\\s{0,4}+万元";

    /** The indicators that reports repeat, as the tables that the edition prints declare them. */
    static List<Indicator> of(Edition edition) {
        return edition.tables().stream().flatMap(table -> table.declared().said().stream())
                .map(said -> new Indicator(pattern(said), said)).toList();
    }

    private static Pattern pattern(Said said) {
        String after = said.notAfter().isEmpty() ? "" : "(?<!" + any(said.notAfter()) + ")";
        String before = said.notBefore().isEmpty() ? "" : "(?!" + any(said.notBefore()) + ")";
        return Pattern.compile(after + "(?:" + any(said.names()) + ")" + before + VALUE);
    }

    private static String any(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** The year's amount. */
    Optional<Money> now(Subject subject) {
        return in(subject.figures().tables());
    }

    /** Last year's amount. */
    Optional<Money> lastYear(Subject subject) {
        return in(subject.figures().previous());
    }

    private Optional<Money> in(Map<String, OfficialTable> tables) {
        return tables.get(said.cell().table()).money(said.cell().row(), said.cell().column());
    }
}
