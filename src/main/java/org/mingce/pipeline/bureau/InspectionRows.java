package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Shelves;

/** The bureau's form of inspection: a row for each booklet or audited document and item, from the records. */
final class InspectionRows {

    /** A field: how a booklet or a document is called. */
    static final String DOCUMENT = "document";

    private final Folders folders;
    private final Rows rows = new Rows();

    InspectionRows(Folders folders) {
        this.folders = folders;
    }

    /** The rows of what runs have recorded, booklets by department and year first, for the template. */
    Map<String, Object> data() throws IOException {
        List<RunRecord> booklets = new ArrayList<>();
        for (Shelf shelf : new Shelves(folders).all()) {
            RunRecord.in(shelf.review()).map(record -> record.with(DOCUMENT, shelf.department() + "/" + shelf.year()))
                    .ifPresent(booklets::add);
        }
        return data(booklets);
    }

    /** The rows of these booklets, each with its field {@value #DOCUMENT}, and of the audited documents. */
    Map<String, Object> data(List<RunRecord> booklets) throws IOException {
        booklets.forEach(booklet -> add((String) booklet.fields().get(DOCUMENT), booklet.fields()));
        for (Map<String, Object> audited : new AuditRoll(folders).entries()) {
            add((String) audited.get(DOCUMENT), audited);
        }
        return rows.data();
    }

    private void add(String document, Map<String, Object> record) {
        List<?> items = record.get("inspection") instanceof List<?> told ? told : List.of();
        if (items.isEmpty()) {
            row(document, record, Map.of("filled", new RunRecord(record).isInspected() ? "yes" : "no",
                    "remark", reason(record)));
        }
        items.forEach(item -> row(document, record, (Map<?, ?>) item));
    }

    /** What kept the booklet back; nothing where nothing did. */
    private static String reason(Map<String, Object> record) {
        return record.get("why") instanceof List<?> why && !why.isEmpty() && why.get(0) instanceof Map<?, ?> first
                && first.get("message") instanceof String said ? said : "";
    }

    private void row(String document, Map<String, Object> record, Map<?, ?> item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(DOCUMENT, document);
        row.put("name", record.get("name"));
        row.put("year", record.get("year"));
        item.forEach((key, value) -> row.put((String) key, value));
        rows.add(row);
    }
}
