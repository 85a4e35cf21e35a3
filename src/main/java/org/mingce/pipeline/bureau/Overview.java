package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.Folders;

/**
 * The overview of all departments for the bureau: every booklet of the data and of the records, whichever run has made
 * it. {@code review/overview.html}, with further pages where one has no room for all, and {@code overview.xlsx}, with
 * {@code findings.xlsx} (all findings of all of them) and {@code inspection.xlsx} (the form of inspection); and {@code
 * review/audit/index.html}, the same of audited documents. One run at a time looks and writes, so that the last to
 * write has seen what all before it have recorded.
 */
public final class Overview {

    /** The page's name in the folder of the review. */
    public static final String FILE = "overview.html";

    /** The name of the page of audited documents, in their folder. */
    public static final String AUDITS = "index.html";

    /** The form of inspection's name there. */
    public static final String INSPECTION = "inspection.xlsx";

    /** Rows of a page: marked up, more may be longer than what a template may write. */
    private static final int MOST = 2_500;

    private final Folders folders;
    private final BureauPages pages;
    private final Map<String, String> statements;
    private final List<Edit> edits = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();

    /**
     * Of the output folder.
     *
     * @param statements what must hold by each rule, by its code
     */
    public Overview(Folders folders, Map<String, String> statements) {
        this.folders = folders;
        this.pages = new BureauPages(folders.templates());
        this.statements = new LinkedHashMap<>(statements);
    }

    /**
     * Writes the overview of booklets; what is wrong with a template keeps its file from being written.
     *
     * @throws IOException if the records can't be read, or another run writes and does not come to an end
     */
    public List<Diagnostic> write(Roll roll) throws IOException {
        try (BureauFiles files = new BureauFiles(folders)) {
            Path review = folders.review();
            List<Map<String, Object>> entries = roll.entries();
            int last = pages(entries);
            for (int number = 1; number <= last; number++) {
                files.write(page(entries, number, Map.of()), review.resolve(file(number)));
            }
            for (int number = last + 1; Files.exists(review.resolve(file(number))); number++) {
                files.remove(review.resolve(file(number)));
            }
            files.write(tables(entries), review.resolve("overview.xlsx"));
            files.write(findings(roll, entries), review.resolve("findings.xlsx"));
            return ended(files);
        }
    }

    /**
     * A page of booklets as it would be now, for the desk: its links lead to booklets on the desk.
     *
     * @param number of the page, from 1 on; the last where there are fewer
     */
    public Outcome<byte[]> page(Roll roll, int number) throws IOException {
        List<Map<String, Object>> entries = roll.entries();
        return page(entries, Math.max(1, Math.min(number, pages(entries))), Map.of("desk", "yes"));
    }

    /** The workbook of booklets as it would be now. */
    public Outcome<byte[]> tables(Roll roll) throws IOException {
        return tables(roll.entries());
    }

    /** The workbook of all findings as it would be now. */
    public Outcome<byte[]> findings(Roll roll) throws IOException {
        return findings(roll, roll.entries());
    }

    /** The form of inspection as it would be now, of all booklets and of the documents that were audited. */
    public Outcome<byte[]> inspection(Roll roll) throws IOException {
        return pages.workbook("overview/inspection.ftlh", new InspectionRows(folders).data(roll.records()));
    }

    private Outcome<byte[]> page(List<Map<String, Object>> entries, int number, Map<String, Object> more)
            throws IOException {
        Map<String, Object> data = new LinkedHashMap<>(shown(entries, number));
        data.put("nth", number);
        data.put("pages", IntStream.rangeClosed(1, pages(entries)).mapToObj(Overview::file).toList());
        data.putAll(more);
        return pages.page("overview.ftlh", data);
    }

    private Outcome<byte[]> tables(List<Map<String, Object>> entries) throws IOException {
        return pages.workbook("overview/sheets.ftlh", shown(entries));
    }

    private Outcome<byte[]> findings(Roll roll, List<Map<String, Object>> entries) throws IOException {
        return pages.workbook("overview/findings.ftlh", roll.findings(entries).data());
    }

    /**
     * Writes the overview of audited documents likewise, and the form of inspection.
     *
     * @param unjudged what must hold by the rules that no document alone can be judged by, by code
     */
    public List<Diagnostic> writeAudits(SortedMap<String, String> unjudged) throws IOException {
        try (BureauFiles files = new BureauFiles(folders)) {
            AuditRoll audits = new AuditRoll(folders);
            Map<String, Object> data = new LinkedHashMap<>(shown(audits.entries()));
            data.put("unjudged", unjudged.entrySet().stream()
                    .map(rule -> Map.of("code", rule.getKey(), "statement", rule.getValue())).toList());
            files.write(pages.page("overview/audits.ftlh", data), audits.folder().resolve(AUDITS));
            return ended(files);
        }
    }

    /** The form of inspection and what a person had made of the files before. */
    private List<Diagnostic> ended(BureauFiles files) throws IOException {
        files.write(pages.workbook("overview/inspection.ftlh", new InspectionRows(folders).data()),
                folders.review().resolve(INSPECTION));
        edits.addAll(files.edits());
        failures.addAll(files.failures());
        return files.said();
    }

    private static int pages(List<Map<String, Object>> entries) {
        return Math.max(1, (entries.size() + MOST - 1) / MOST);
    }

    /** The file of a page, the first of which is {@value #FILE}. */
    private static String file(int number) {
        return number == 1 ? FILE : FILE.replace(".", "-" + number + ".");
    }

    private Map<String, Object> shown(List<Map<String, Object>> entries) {
        return shown(entries, 1);
    }

    private Map<String, Object> shown(List<Map<String, Object>> entries, int number) {
        List<Map<String, Object>> shown = entries.subList(MOST * (number - 1),
                Math.min(entries.size(), MOST * number));
        return Map.of("entries", shown, "all", entries, "more", entries.size() - shown.size(),
                "found", new Kinds(entries, statements).all());
    }

    /** What a person had made of the files that were replaced: each is kept. */
    public List<Edit> edits() {
        return edits;
    }

    /** Why files could not be replaced, each by itself: the others were. */
    public List<IOException> failures() {
        return failures;
    }
}
