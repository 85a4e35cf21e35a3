package org.mingce.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.DataDrafts;
import org.mingce.pipeline.publish.Folders;
import org.mingce.rollover.NewYear;
import org.mingce.rollover.YearDraft;
import org.mingce.source.DataShapes;
import org.mingce.source.YearGround;

/** One new year: last year's folder to drafts, to files. */
final class NewYearRun {

    private static final String LIST = "todo.yaml";

    private final Stages stages;
    private final Folders folders;
    private final NewYearRequest request;
    private final Messages messages = Messages.of(NewYearRun.class);
    private final List<Diagnostic> said = new ArrayList<>();

    NewYearRun(Stages stages, Folders folders, NewYearRequest request) {
        this.stages = stages;
        this.folders = folders;
        this.request = request;
    }

    ImportResult result() {
        return ImportResult.attempted(Stage.NEW_YEAR, said, this::run, result -> result);
    }

    private ImportResult run() throws IOException {
        DataDrafts files = new DataDrafts(folders, request.department(), request.year(), request.overwrite());
        Optional<Integer> from = stages.years(request.department()).stream()
                .filter(year -> year < request.year()).max(Integer::compare);
        if (from.isEmpty()) {
            said.add(messages.error("newyear.none", null, request.department(), request.year()));
            return new ImportResult(List.of(), said);
        }
        Outcome<Booklet> last = stages.read(request.department(), from.get());
        said.addAll(last.diagnostics());
        if (last.value() == null) {
            said.add(messages.error("newyear.last", null, request.department(), from.get()));
            return new ImportResult(List.of(), said);
        }
        Outcome<YearGround> ground = YearGround.read(folders.data(), folders.templates(), last.value(),
                request.year());
        said.addAll(ground.diagnostics());
        if (ground.value() == null) {
            return new ImportResult(List.of(), said);
        }
        Outcome<YearDraft> draft = new NewYear(folders.data(), last.value(), ground.value(),
                new DataShapes(folders.templates()), request.year()).draft();
        said.addAll(draft.diagnostics());
        return draft.value() == null ? new ImportResult(List.of(), said) : written(draft.value(), files);
    }

    private ImportResult written(YearDraft draft, DataDrafts files) throws IOException {
        said.addAll(draft.said());
        draft.files().forEach(files::add);
        draft.pictures().forEach(files::add);
        // A year that has been begun is somebody's work: a file that was taken out of it must not come back either.
        boolean begun = !request.overwrite() && files.has(LIST);
        if (begun) {
            said.add(messages.error("newyear.begun", null, request.department(), request.year()));
        }
        return ImportResult.of(begun ? files.differences() : files.write(), said);
    }
}
