package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Finding;
import org.mingce.model.Outcome;
import org.mingce.model.Position;

/**
 * What was found, as two files apart from the booklet: {@code findings.html} for the clerk, by the template
 * {@code findings.ftlh}, and {@code findings.json} for programs, whose fields keep their names.
 */
public final class FindingsFiles {

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
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("department", department);
        data.put("name", name);
        data.put("year", year);
        data.put("findings", findings.stream().map(finding -> fields(finding, folders)).toList());
        Files.writeString(folder.resolve("findings.json"), JsonText.of(data), StandardCharsets.UTF_8);
        Outcome<String> html = template.html(data);
        if (html.value() == null) {
            return Outcome.failed(html.diagnostics());
        }
        return Outcome.of(Files.writeString(folder.resolve(Shelf.FINDINGS), html.value(), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> fields(Finding finding, Folders folders) {
        Position position = finding.position();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", finding.severity().name());
        fields.put("code", finding.code());
        fields.put("file", position == null ? "" : folders.published(position.file()));
        fields.put("line", position == null ? 0 : position.line());
        fields.put("column", position == null ? 0 : position.column());
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
