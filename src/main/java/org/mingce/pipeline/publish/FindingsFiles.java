package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Finding;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * What was found, as two files apart from the booklet: {@code findings.html} for the clerk, by the template
 * {@code findings.ftlh}, and {@code findings.json} for programs, whose fields keep their names.
 */
public final class FindingsFiles {

    /** Findings on the page, the worst first: nobody reads more; findings.json has all. */
    private static final int MOST_SHOWN = 1_000;
    /** Characters of findings on the page: marked up, they must stay below what a template may write. */
    private static final int MOST_CHARACTERS = 1_000_000;
    /** Characters of one field on the page. */
    private static final int LONGEST = 4_000;

    private FindingsFiles() {
    }

    /** Turns the data of the page into HTML. */
    public interface Template {
        /** The page; or what is wrong with the template. */
        Outcome<String> html(Map<String, Object> data) throws IOException;
    }

    /** Writes both files into the folder; what the template gets wrong is returned and leaves the page out. */
    public static Outcome<Path> write(Path folder, String department, String name, int year, List<Finding> findings,
            Folders folders, Template template) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("department", department);
        head.put("name", name);
        head.put("year", year);
        return write(folder, head, findings, folders, template);
    }

    /**
     * Writes both files of a document that was audited into its folder.
     *
     * @param document how the document is shown
     * @param year     its fiscal year; 0 where it is not known
     */
    public static Outcome<Path> write(Path folder, String document, int year, List<Finding> findings, Folders folders,
            Template template) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("document", folders.published(document));
        head.put("year", year);
        return write(folder, head, findings, folders, template);
    }

    private static Outcome<Path> write(Path folder, Map<String, Object> head, List<Finding> findings, Folders folders,
            Template template) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>(head);
        List<Map<String, Object>> all = findings.stream().map(finding -> fields(finding, folders)).toList();
        data.put("findings", all);
        Files.writeString(folder.resolve("findings.json"), JsonText.of(data), StandardCharsets.UTF_8);
        data.putAll(page(all));
        Outcome<String> html = template.html(data);
        if (html.value() == null) {
            return Outcome.failed(html.diagnostics());
        }
        return Outcome.of(Files.writeString(folder.resolve(Shelf.FINDINGS), html.value(), StandardCharsets.UTF_8));
    }

    /** What the page shows: how many there are of each severity, as many as a page can hold, and how many more. */
    private static Map<String, Object> page(List<Map<String, Object>> all) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.name(), (int) all.stream()
                    .filter(finding -> finding.get("severity").equals(severity.name())).count());
        }
        List<Map<String, Object>> shown = new ArrayList<>();
        int characters = 0;
        for (Map<String, Object> finding : all) {
            Map<String, Object> cut = new LinkedHashMap<>();
            finding.forEach((key, value) -> cut.put(key, value instanceof String text ? cut(text) : value));
            characters += cut.values().stream().mapToInt(value -> value.toString().length()).sum();
            if (shown.size() == MOST_SHOWN || characters > MOST_CHARACTERS) {
                break;
            }
            shown.add(cut);
        }
        return Map.of("counts", counts, "findings", shown, "more", all.size() - shown.size());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What findings.json tells of a finding; texts tell no place of this machine. */
    public static Map<String, Object> fields(Finding finding, Folders folders) {
        Position position = finding.position();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", finding.severity().name());
        fields.put("code", finding.code());
        fields.put("file", position == null ? "" : folders.published(position.file()));
        fields.put("line", position == null ? 0 : position.line());
        fields.put("column", position == null ? 0 : position.column());
        fields.put("page", position == null ? 0 : position.page());
        fields.put("place", finding.place().toString());
        fields.put("tableTitle", finding.place().table());
        fields.put("rowTitle", finding.place().row());
        fields.put("columnTitle", finding.place().column());
        fields.put("anchor", finding.place().anchor());
        fields.put("message", folders.published(finding.message()));
        fields.put("stated", finding.values().stated());
        fields.put("expected", finding.values().expected());
        fields.put("difference", finding.values().difference());
        fields.put("computation", finding.computation());
        fields.put("advice", finding.advice());
        fields.put("waiver", finding.waiver());
        return fields;
    }
}
