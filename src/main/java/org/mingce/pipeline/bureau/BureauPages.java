package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.mingce.model.Outcome;
import org.mingce.render.xlsx.TablesWorkbook;
import org.mingce.template.StandalonePage;
import org.w3c.dom.Document;

/** Pages and workbooks for the bureau, as bytes; each is made by a template. */
final class BureauPages {

    private static final String SCRIPTS = "overview";

    private final Path templates;

    BureauPages(Path templates) {
        this.templates = templates;
    }

    /** A page; or what is wrong with the template. */
    Outcome<byte[]> page(String template, Map<String, Object> data) throws IOException {
        Outcome<String> page = new StandalonePage(templates, template, SCRIPTS).html(data);
        return page.value() == null ? Outcome.failed(page.diagnostics())
                : Outcome.of(page.value().getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of the tables that a template writes, with what it can't hold; or what is wrong with the template. */
    Outcome<byte[]> workbook(String template, Map<String, Object> data) throws IOException {
        Outcome<Document> tables = new StandalonePage(templates, template).tree(data);
        return tables.value() == null ? Outcome.failed(tables.diagnostics()) : TablesWorkbook.of(tables.value());
    }
}
