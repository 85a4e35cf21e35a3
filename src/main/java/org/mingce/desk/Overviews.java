package org.mingce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingce.desk.Query.Booklet;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.Outcome;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.bureau.Overview;
import org.mingce.pipeline.bureau.Roll;

/** What the desk has for whoever looks at all departments: the overview as it is now, and publishing what is ready. */
final class Overviews {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Workbooks that are sent to others: they are as all data are now, for which they wait. */
    private static final Set<String> SENT = Set.of("/findings.xlsx", "/inspection.xlsx");

    private final DeskOptions options;
    private final Workbench workbench;
    private final Reports reports;

    Overviews(DeskOptions options, Workbench workbench, Reports reports) {
        this.options = options;
        this.workbench = workbench;
        this.reports = reports;
    }

    /** The overview, or one of its workbooks, of the booklets as they are now. */
    Reply reply(Query query) throws WrongException, IOException {
        String path = query.path();
        if (SENT.contains(path)) {
            workbench.inspectAll();
        }
        Overview overview = workbench.mingce().overview();
        Roll roll = workbench.mingce().roll((department, year) ->
                workbench.state(new Booklet(department, year)).map(Register.State::record));
        return switch (path) {
            case "/overview" -> reply(overview.page(roll, query.get("page").isEmpty() ? 1
                    : query.number("page")), "text/html; charset=utf-8", Reply.OVERVIEW);
            case "/overview.xlsx" -> reply(overview.tables(roll), WORKBOOK, Reply.NOTHING);
            case "/findings.xlsx" -> reply(overview.findings(roll), WORKBOOK, Reply.NOTHING);
            case "/inspection.xlsx" -> reply(overview.inspection(roll), WORKBOOK, Reply.NOTHING);
            default -> throw new WrongException(Reply.MISSING, "wrong.page");
        };
    }

    /** What changed between the published booklet and the one before. */
    Reply changes(Booklet booklet) throws WrongException, IOException {
        Path page = workbench.folders().shelf(booklet.department(), booklet.year()).changes();
        if (!Files.isRegularFile(page)) {
            throw new WrongException(Reply.MISSING, "wrong.page");
        }
        return Reply.of(Reply.OK, "text/html", Reply.BOOKLET, Files.readString(page));
    }

    private static Reply reply(Outcome<byte[]> made, String type, String policy) {
        return made.value() != null ? new Reply(Reply.OK, type, policy, made.value())
                : Reply.text(Reply.FAILED, made.diagnostics().stream()
                        .map(said -> said.position() + ": " + said.message()).collect(Collectors.joining("\n")));
    }

    /** What would be published now, what not and why, and where it would go. */
    Map<String, Object> ready() throws IOException {
        Map<String, Object> told = new LinkedHashMap<>(new Readiness(workbench).told());
        told.put("portal", options.portal().map(Path::toString).orElse(""));
        return told;
    }

    /**
     * Publishes booklets that are ready and not published as they are now, then the pages that lead to all, once, and
     * what goes to the portal. What was last seen of a booklet says only which are tried: each is checked again, and
     * none with an error is published, whatever the desk was started with.
     *
     * @param agreed   which of them the person was shown, as {@link Readiness} names them
     * @param progress how far it has come: how many of how many
     */
    Map<String, Object> publishReady(Predicate<String> agreed, BiConsumer<Integer, Integer> progress)
            throws IOException {
        Mingce mingce = workbench.mingce();
        Readiness readiness = new Readiness(workbench);
        List<Booklet> chosen = readiness.ready().stream()
                .filter(booklet -> agreed.test(Readiness.name(booklet))).toList();
        List<Map<String, Object>> done = new ArrayList<>();
        for (Booklet booklet : chosen) {
            progress.accept(done.size() + 1, chosen.size());
            BookletResult result = mingce.run(new Request(booklet.department(), booklet.year(),
                    new LinkedHashSet<>(mingce.formats()), false, options.failOn().or(FailOn.ERROR)));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", result.name().orElse(booklet.department()));
            line.put("year", booklet.year());
            line.put("published", result.status() == BookletResult.Status.PUBLISHED);
            line.put("said", result.diagnostics().stream().limit(1).map(reports::diagnostic).toList());
            done.add(line);
            workbench.look(booklet);
        }
        Map<String, Object> report = new LinkedHashMap<>(new Publishing(options, workbench, reports)
                .pages(!done.isEmpty()));
        report.put("booklets", done);
        report.put("unknown", readiness.unknown());
        return report;
    }
}
