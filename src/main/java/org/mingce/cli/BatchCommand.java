package org.mingce.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.PassedOver;
import org.mingce.pipeline.Batch;
import org.mingce.pipeline.BatchLine;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.Holdings;
import org.mingce.pipeline.Request;

/** Makes many booklets and tells a person, or a log, how it goes and how it went. */
final class BatchCommand {

    private final Console console;
    private final Booklets booklets;
    private final Settings settings;
    private final boolean trace;

    /**
     * A batch's command.
     *
     * @param trace whether to show the stack traces of failures
     */
    BatchCommand(Console console, Booklets booklets, Settings settings, boolean trace) {
        this.console = console;
        this.booklets = booklets;
        this.settings = settings;
        this.trace = trace;
    }

    /** What of a batch this program is to make. */
    private List<Selection.Choice> share(List<Selection.Choice> all) {
        List<Selection.Choice> share = settings.shard().map(shard -> shard.share(all)).orElse(all);
        settings.shard().ifPresent(shard -> console.out().line(Messages.of(BatchCommand.class)
                .text("batch.shard", shard.number(), shard.of(), share.size(), all.size())));
        return share;
    }

    /** Makes what was selected; the status is that of the worst booklet, or of a folder that was passed over. */
    ExitStatus run(Selection selection) throws UsageException, IOException {
        Holdings holdings = booklets.holdings();
        Map<String, List<Integer>> catalogue = holdings.years();
        Set<String> folders = holdings.passedOver().stream().map(PassedOver::folder).collect(Collectors.toSet());
        List<Request> requests = new ArrayList<>();
        for (Selection.Choice choice : share(selection.choices(catalogue, folders))) {
            requests.add(settings.request(choice.department(), choice.year(), booklets.formats()));
        }
        Function<Request, BookletResult> run = settings.force() ? booklets::run : booklets::update;
        List<Diagnostic> passedOver = holdings.passedOver().stream().filter(folder -> selection.names(folder.folder()))
                .map(PassedOver::why).toList();
        List<BatchLine> lines;
        Interruption interruption = Interruption.on(console);
        try (Progress progress = Progress.on(console, requests.size())) {
            lines = new Batch(run, settings.threads()).run(requests, progress::done);
        } finally {
            interruption.end();
        }
        new BatchReport(console).print(lines, selection.without(catalogue), passedOver);
        if (trace) {
            lines.forEach(line -> line.causes().forEach(cause -> console.err().trace(cause)));
        }
        ExitStatus status = lines.stream().map(line -> ExitStatus.of(line.status()))
                .reduce(ExitStatus.of(passedOver), ExitStatus::or);
        return settings.check() ? status : status.or(new LeadingPages(console, booklets, settings).write(true));
    }
}
