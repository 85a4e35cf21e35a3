package org.mingce.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.Diagnostic;
import org.mingce.model.Unit;
import org.mingce.pipeline.ImportRequest;
import org.mingce.pipeline.ImportResult;

/** Imports spreadsheets dropped on the page, as the command line does: what exists is replaced only on wish. */
final class Importing {

    private static final Pattern FILE = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}.][^/\\\\:*?\"<>|\\p{Cntrl}]{0,120}");
    private static final int MOST = 20;

    private final Workbench workbench;
    private final DataFiles files;
    private final Edits edits;
    private final Reports reports;

    Importing(Workbench workbench, DataFiles files, Edits edits, Reports reports) {
        this.workbench = workbench;
        this.files = files;
        this.edits = edits;
        this.reports = reports;
    }

    /** What became of an import. The workbooks lie beside the findings while they are read, and nowhere afterwards. */
    synchronized Map<String, Object> run(JsonNode asked) throws WrongException, IOException {
        String department = asked.path("dept").asText();
        int year = asked.path("year").asInt();
        JsonNode sent = asked.path("files");
        if (!ImportRequest.isDepartment(department) || year < 1949 || year > 9999) {
            throw new WrongException(Reply.WRONG, "wrong.department");
        }
        if (sent.isEmpty() || sent.size() > MOST) {
            throw new WrongException(Reply.WRONG, "wrong.files");
        }
        Path folder = workbench.folders().review().resolve(".desk-import");
        Files.createDirectories(folder);
        try {
            List<Path> workbooks = new ArrayList<>();
            for (JsonNode file : sent) {
                workbooks.add(workbook(folder, file));
            }
            return report(workbench.mingce().importFiles(new ImportRequest(workbooks, department, year,
                    as(asked.path("as").asText()), text(asked, "region"), unit(asked.path("unit").asText()),
                    asked.path("overwrite").asBoolean(), changes(asked.path("changes")))));
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static Set<String> changes(JsonNode marks) {
        Set<String> changes = new LinkedHashSet<>();
        marks.forEach(mark -> changes.add(mark.asText()));
        return changes;
    }

    private static Path workbook(Path folder, JsonNode file) throws WrongException, IOException {
        String name = file.path("name").asText();
        if (!FILE.matcher(name).matches()) {
            throw new WrongException(Reply.WRONG, "wrong.files");
        }
        try {
            return Files.write(folder.resolve(name), Base64.getDecoder().decode(file.path("content").asText()));
        } catch (IllegalArgumentException e) {
            throw new WrongException(Reply.WRONG, "wrong.files");
        }
    }

    private static ImportRequest.As as(String key) {
        return Stream.of(ImportRequest.As.values()).filter(as -> as.key().equals(key)).findFirst()
                .orElse(ImportRequest.As.ACCOUNTS);
    }

    private static Optional<Unit> unit(String label) {
        return Stream.of(Unit.values()).filter(unit -> unit.label().equals(label)).findFirst();
    }

    private static Optional<String> text(JsonNode asked, String key) {
        return Optional.of(asked.path(key).asText().strip()).filter(text -> !text.isEmpty());
    }

    /** What became of files, and what there is to say. */
    Map<String, Object> report(ImportResult result) throws WrongException, IOException {
        List<Object> written = new ArrayList<>();
        for (ImportResult.File file : result.files()) {
            String name = files.name(file.path().toString()).orElse(file.path().getFileName().toString());
            if (file.status() == ImportResult.Status.WRITTEN || file.status() == ImportResult.Status.REPLACED) {
                edits.imported(name, file.kept());
            }
            written.add(Map.of("name", name, "status", file.status().name(), "difference",
                    file.difference().stream().limit(400).toList()));
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("done", result.isDone());
        report.put("files", written);
        Map<Diagnostic, String> marks = new HashMap<>();
        result.marks().forEach((mark, said) -> marks.put(said, mark));
        List<Map<String, Object>> told = new ArrayList<>();
        for (Diagnostic said : result.said()) {
            Map<String, Object> one = new LinkedHashMap<>(reports.diagnostic(said));
            Optional.ofNullable(marks.get(said)).ifPresent(mark -> one.put("mark", mark));
            told.add(one);
        }
        report.put("said", told);
        report.put("undo", edits.count());
        return report;
    }
}
