package org.mingce.check.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.model.Booklet;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * Findings as plain maps with stable names: what findings.json holds, and what templates/findings.ftlh prints. A field
 * that says nothing is an empty text, or 0; none is left out.
 */
final class FindingsModel {

    /** Raised whenever a field is renamed, removed or changes its meaning. */
    private static final int VERSION = 1;

    private final Map<String, Rule> rules;

    FindingsModel(List<Rule> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::code, Function.identity()));
    }

    Map<String, Object> of(Booklet booklet, List<Finding> findings) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("version", VERSION);
        model.put("department", booklet.department().id());
        model.put("departmentName", booklet.department().name());
        model.put("year", booklet.year());
        model.put("edition", booklet.edition().id());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(name(severity), findings.stream().filter(finding -> finding.severity() == severity).count());
        }
        model.put("counts", counts);
        model.put("findings", findings.stream().sorted().map(this::finding).toList());
        return model;
    }

    private Map<String, Object> finding(Finding finding) {
        Position position = finding.position();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", finding.code());
        map.put("severity", name(finding.severity()));
        map.put("message", finding.message());
        map.put("file", position == null ? "" : position.file());
        map.put("line", position == null ? 0 : position.line());
        map.put("column", position == null ? 0 : position.column());
        map.put("table", finding.place().table());
        map.put("row", finding.place().row());
        map.put("tableColumn", finding.place().column());
        map.put("anchor", finding.place().anchor());
        map.put("stated", finding.values().stated());
        map.put("expected", finding.values().expected());
        map.put("difference", finding.values().difference());
        map.put("computation", finding.computation());
        map.put("advice", finding.advice());
        map.put("waiver", finding.waiver());
        Rule rule = rules.get(finding.code());
        map.put("rule", rule == null ? "" : rule.statement());
        map.put("source", rule == null ? "" : rule.source());
        return map;
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
