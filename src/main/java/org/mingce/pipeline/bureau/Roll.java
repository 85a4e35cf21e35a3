package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.mingce.pipeline.publish.Fingerprints;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Shelves;

/**
 * All booklets of which data or records know, by department and year: what the last run of each has recorded, whether
 * its data have changed since, and what of it stands in the output. A department without data of the newest year has an
 * entry too.
 */
public final class Roll {

    /** The status of a booklet that no run has recorded. */
    static final String NOT_RUN = "NOT_RUN";
    /** The status of a department that has no data of the newest year. */
    static final String NO_DATA = "NO_DATA";

    private final Folders folders;
    private final Fingerprints fingerprints;
    private final SortedMap<String, List<Integer>> held;
    private final BiFunction<String, Integer, Optional<RunRecord>> records;

    /**
     * Of the output folder.
     *
     * @param held the departments and their years with data
     */
    public Roll(Folders folders, Fingerprints fingerprints, SortedMap<String, List<Integer>> held) {
        this(folders, fingerprints, held, (department, year) -> RunRecord.in(folders.shelf(department, year).review()));
    }

    /**
     * Of the output folder, with what is known of booklets now.
     *
     * @param records what is known of a department's year
     */
    public Roll(Folders folders, Fingerprints fingerprints, SortedMap<String, List<Integer>> held,
                BiFunction<String, Integer, Optional<RunRecord>> records) {
        this.records = records;
        this.folders = folders;
        this.fingerprints = fingerprints;
        this.held = new TreeMap<>(held);
    }

    /**
     * The entries, by department and year, the newest first. Each has the record's fields and {@code id}, {@code year},
     * {@code status}, {@code name}, {@code changed} ({@code yes} where the data are not those of the record), {@code
     * data} ({@code no} where there are none any more), {@code files} (those of the booklet that stand) {@code
     * version} (of the booklet that stands, where there was another before), {@code figures} and {@code words} that
     * changed with it, and {@code report} ({@code yes} where the page of findings tells of that run).
     */
    List<Map<String, Object>> entries() throws IOException {
        SortedMap<String, NavigableSet<Integer>> years = years();
        int newest = years.values().stream().filter(all -> !all.isEmpty()).mapToInt(NavigableSet::last).max().orElse(0);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Map.Entry<String, NavigableSet<Integer>> department : years.entrySet()) {
            List<Map<String, Object>> own = new ArrayList<>();
            for (int year : department.getValue().descendingSet()) {
                own.add(entry(department.getKey(), year));
            }
            if (newest > 0 && !department.getValue().contains(newest)) {
                own.add(0, empty(department.getKey(), newest, NO_DATA));
            }
            named(own);
            entries.addAll(own);
        }
        return entries;
    }

    /** The years of which data or records know, by department. */
    private SortedMap<String, NavigableSet<Integer>> years() throws IOException {
        SortedMap<String, NavigableSet<Integer>> years = new TreeMap<>();
        held.forEach((department, known) -> years.computeIfAbsent(department, id -> new TreeSet<>()).addAll(known));
        for (Shelf shelf : new Shelves(folders).all()) {
            if (Files.exists(shelf.review().resolve(RunRecord.FILE))) {
                years.computeIfAbsent(shelf.department(), id -> new TreeSet<>()).add(shelf.year());
            }
        }
        return years;
    }

    /** What is known of each booklet, by department and year; of some nothing but that they are there. */
    List<RunRecord> records() throws IOException {
        List<RunRecord> known = new ArrayList<>();
        years().forEach((department, years) -> years.forEach(year -> known.add(records.apply(department, year)
                .orElseGet(() -> RunRecord.of(NOT_RUN, "", year, List.of()))
                .with(InspectionRows.DOCUMENT, department + "/" + year))));
        return known;
    }

    /** All findings of these entries, as findings.json tells them, each with {@code department} and {@code year}. */
    Rows findings(List<Map<String, Object>> entries) {
        Rows rows = new Rows();
        for (Map<String, Object> entry : entries) {
            String department = (String) entry.get("id");
            int year = (int) entry.get("year");
            Path review = folders.shelf(department, year).review();
            records.apply(department, year).ifPresent(record -> record.findings(review).forEach(finding -> {
                Map<String, Object> row = new LinkedHashMap<>();
                ((Map<?, ?>) finding).forEach((key, value) -> row.put((String) key, value));
                row.put("department", entry.get("name"));
                row.put("year", year);
                rows.add(row);
            }));
        }
        return rows;
    }

    private Map<String, Object> entry(String department, int year) throws IOException {
        Shelf shelf = folders.shelf(department, year);
        boolean there = held.getOrDefault(department, List.of()).contains(year);
        Optional<RunRecord> record = records.apply(department, year);
        Map<String, Object> entry = empty(department, year, NOT_RUN);
        if (record.isPresent()) {
            entry.putAll(record.get().fields());
            entry.remove("findings");
            entry.remove("inspection");
            Object own = entry.remove("own");
            boolean same = !there || own == null || own.equals(fingerprints.own(department, year));
            entry.put("changed", same ? "no" : "yes");
        }
        entry.put("year", year);
        entry.put("data", there ? "yes" : "no");
        entry.put("files", shelf.published());
        entry.putAll(VersionChanges.of(shelf));
        boolean told = "PUBLISHED".equals(entry.get("status")) && Files.isRegularFile(shelf.findings());
        entry.put("report", told ? "yes" : "no");
        return entry;
    }

    private static Map<String, Object> empty(String department, int year, String status) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", department);
        entry.put("year", year);
        entry.put("status", status);
        entry.put("name", "");
        entry.put("changed", "no");
        entry.put("data", "no");
        entry.put("files", List.of());
        entry.put("report", "no");
        return entry;
    }

    /** Where a year does not tell the department's name, the newest that does. */
    private static void named(List<Map<String, Object>> own) {
        Object name = own.stream().map(entry -> entry.get("name")).filter(known -> !"".equals(known)).findFirst()
                .orElse(own.get(0).get("id"));
        own.forEach(entry -> entry.replace("name", "", name));
    }
}
