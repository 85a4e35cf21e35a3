package org.mingce.faults.inject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingce.faults.inject.Trial.Told;

/** What was tried and what was told, by kind. */
public final class InjectionReport {

    /** The figures of a kind. */
    private static final class Row {
        private int tried;
        private int found;
        private int noted;
        private final List<String> misses = new ArrayList<>();

        private double rate() {
            return tried == 0 ? 100 : 100.0 * found / tried;
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    void begin(String kind) {
        if (rows.put(kind, new Row()) != null) {
            throw new IllegalStateException("two kinds are called " + kind);
        }
    }

    void add(String kind, Fault fault, String text, Told told) {
        Row row = rows.get(kind);
        row.tried++;
        switch (told) {
            case MISSED -> row.misses.add("  " + fault.file() + ":" + fault.first() + "\n    " + fault.before(text)
                    + "\n    " + fault.after(text));
            case NOTED -> {
                row.found++;
                row.noted++;
            }
            default -> row.found++;
        }
    }

    /** How many faults were tried. */
    public int tried() {
        return rows.values().stream().mapToInt(row -> row.tried).sum();
    }

    /** How many kinds fitted somewhere. */
    public long kinds() {
        return rows.values().stream().filter(row -> row.tried > 0).count();
    }

    /** The kinds that fit nowhere. */
    public List<String> idle() {
        return rows.entrySet().stream().filter(row -> row.getValue().tried == 0).map(Map.Entry::getKey).toList();
    }

    /** How many of a hundred faults were found, over all kinds. */
    public double rate() {
        return tried() == 0 ? 0 : 100.0 * rows.values().stream().mapToInt(row -> row.found).sum() / tried();
    }

    /** The kinds of which fewer of a hundred were found. */
    public List<String> under(double floor) {
        return rows.entrySet().stream().filter(row -> row.getValue().rate() < floor)
                .map(row -> String.format(Locale.ROOT, "%s %.1f %%", row.getKey(), row.getValue().rate())).toList();
    }

    /** The figures, then what was missed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-34s %6s %6s %6s %7s%n", "kind", "tried", "found", "noted", "rate"));
        rows.forEach((kind, row) -> text.append(String.format(Locale.ROOT, "%-34s %6d %6d %6d %6.1f%%%n", kind,
                row.tried, row.found, row.noted, row.rate())));
        text.append(String.format(Locale.ROOT, "%n%d kinds, %d faults, %.1f %% found%n", kinds(), tried(), rate()));
        rows.forEach((kind, row) -> {
            if (!row.misses.isEmpty()) {
                text.append("\nmissed of ").append(kind).append("\n").append(String.join("\n", row.misses))
                        .append("\n");
            }
        });
        return text.toString();
    }
}
