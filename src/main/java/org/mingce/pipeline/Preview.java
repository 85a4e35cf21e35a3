package org.mingce.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.audit.Inspection;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Sources;
import org.mingce.document.own.PageReader;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.table.Address;
import org.mingce.page.Page;
import org.mingce.pipeline.bureau.RunRecord;
import org.mingce.pipeline.publish.Folders;
import org.mingce.render.html.PlacedHtml;

/**
 * A booklet as it would be if it were made now, with all there is to say of it.
 *
 * @param result   how a check of it ended
 * @param booklet  the data; empty where they can't be read
 * @param figures  what follows from them; empty where nothing does
 * @param page     the page; empty where data or templates must be mended first
 * @param findings what the checks found and what the stages had to say, the worst first
 * @param blocking those diagnostics that keep it from being published, whatever is asked for
 */
public record Preview(BookletResult result, Optional<Booklet> booklet, Optional<Figures> figures, Optional<Page> page,
                      List<Finding> findings, List<Diagnostic> blocking) {

    public Preview {
        findings = List.copyOf(findings);
        blocking = List.copyOf(blocking);
    }

    /** Of a run that came to no end. */
    static Preview failed(BookletResult result) {
        return new Preview(result, Optional.empty(), Optional.empty(), Optional.empty(),
                result.diagnostics().stream().map(Finding::of).toList(), result.diagnostics());
    }

    /** The page as a web page, each of whose pieces says where it comes from; empty where there is no page. */
    public Optional<String> html() {
        return page.map(PlacedHtml::text);
    }

    /** What the overview of all booklets would know of it: as it is now, whatever was published. */
    public RunRecord record(Folders folders) {
        RunRecord record = RunRecord.of(result.status().name(), result.name().orElse(""), result.request().year(),
                findings).withListed(page.map(Page::listed).orElse(Collections.emptySortedMap()));
        return result.status() == BookletResult.Status.CHECKED ? record.withFindings(findings, folders)
                : record.keptBack(said(), folders);
    }

    /** The bureau's form of inspection, filled; no items where there is no page. */
    public List<Inspection.Item> inspection() {
        return page.isEmpty() || booklet.isEmpty() || figures.isEmpty() ? List.of()
                : OwnInspection.of(Masking.of(booklet.get()), page.get(), PageReader.read(page.get()),
                        findings);
    }

    /** What keeps it back in front. */
    private List<Finding> said() {
        return Stream.concat(findings.stream().filter(finding -> blocking.contains(finding.diagnostic())),
                findings.stream().filter(finding -> !blocking.contains(finding.diagnostic()))).toList();
    }

    /** Where the amounts of a cell are written; empty where no data could be read. */
    public Optional<Position> source(String table, String row, String column) {
        if (booklet.isEmpty() || figures.isEmpty() || !booklet.get().edition().declared().containsKey(table)) {
            return Optional.empty();
        }
        return Optional.of(new Sources(booklet.get(), figures.get()).cell(new Address(table, row, column)));
    }
}
