package org.mingce.pipeline.bureau;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingce.model.Severity;

/** What was found in all booklets together, by rule and severity. */
final class Kinds {

    private final Map<Kind, int[]> counts = new TreeMap<>();
    private final Map<String, String> statements;

    private record Kind(Severity severity, String code) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int worse = severity.compareTo(other.severity);
            return worse != 0 ? worse : code.compareTo(other.code);
        }
    }

    /**
     * Of these booklets.
     *
     * @param entries    the booklets, each with the {@code rules} of its record
     * @param statements what must hold by each rule, by its code
     */
    Kinds(List<Map<String, Object>> entries, Map<String, String> statements) {
        this.statements = statements;
        for (Map<String, Object> entry : entries) {
            for (RunRecord.Count rule : RunRecord.counts(entry)) {
                int[] sums = counts.computeIfAbsent(new Kind(rule.severity(), rule.code()), kind -> new int[2]);
                sums[0]++;
                sums[1] += rule.count();
            }
        }
    }

    /** Each with severity, code, statement, in how many booklets and how often; the worst first. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        counts.forEach((kind, sums) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("severity", kind.severity().name());
            fields.put("code", kind.code());
            fields.put("statement", statements.getOrDefault(kind.code(), ""));
            fields.put("booklets", sums[0]);
            fields.put("count", sums[1]);
            all.add(fields);
        });
        return all;
    }
}
