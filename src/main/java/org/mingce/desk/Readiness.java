package org.mingce.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.desk.Query.Booklet;
import org.mingce.model.Severity;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.bureau.RunRecord;

/** Which booklets would be published now, and what holds the others back. */
final class Readiness {

    private final List<Booklet> ready = new ArrayList<>();
    private final List<Map<String, Object>> going = new ArrayList<>();
    private final List<Map<String, Object>> held = new ArrayList<>();
    private int unknown;
    private int current;

    Readiness(Workbench workbench) throws IOException {
        workbench.holdings().years().forEach((department, years) -> years.forEach(year -> {
            Booklet booklet = new Booklet(department, year);
            workbench.state(booklet).ifPresentOrElse(state -> add(booklet, state), () -> unknown++);
        }));
    }

    private void add(Booklet booklet, Register.State state) {
        BookletResult checked = state.preview().result();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", name(booklet));
        told.put("name", checked.name().orElse(booklet.department()));
        told.put("year", booklet.year());
        if (checked.status() != BookletResult.Status.CHECKED || checked.tally().errors() > 0) {
            told.put("errors", checked.tally().errors());
            told.put("why", why(state.record()).orElse(""));
            held.add(told);
        } else if (state.shelved().current()) {
            current++;
        } else {
            told.put("warnings", checked.tally().warnings());
            ready.add(booklet);
            going.add(told);
        }
    }

    /** The first thing that is wrong with a booklet. */
    private static Optional<String> why(RunRecord record) {
        List<?> said = record.fields().get("why") instanceof List<?> first ? first
                : record.fields().get("findings") instanceof List<?> found ? found : List.of();
        return said.stream().filter(one -> one instanceof Map<?, ?> finding
                        && (record.fields().containsKey("why")
                            || Severity.ERROR.name().equals(finding.get("severity"))))
                .map(one -> String.valueOf(((Map<?, ?>) one).get("message"))).findFirst();
    }

    /** How the page names a booklet. */
    static String name(Booklet booklet) {
        return booklet.department() + "/" + booklet.year();
    }

    /** Those that were looked at, have no error, and whose published files are missing or older than their data. */
    List<Booklet> ready() {
        return ready;
    }

    /** How many were not looked at yet. */
    int unknown() {
        return unknown;
    }

    /** All of it, for the page that asks whether to publish. */
    Map<String, Object> told() {
        return Map.of("ready", going, "held", held, "unknown", unknown, "current", current);
    }
}
