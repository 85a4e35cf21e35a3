package org.mingce.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.bureau.Overview;
import org.mingce.pipeline.bureau.Roll;
import org.mingce.pipeline.bureau.VersionChanges;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.Fingerprints;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Index;

/**
 * Writes the pages that lead to all booklets: the public's and the clerk's, what changed between versions, the
 * bureau's overview.
 */
final class IndexRun {

    private final Stages stages;
    private final Folders folders;
    private final Fingerprints fingerprints;
    private final Overview overview;
    private final Diagnostic late;
    private final List<Diagnostic> said = new ArrayList<>();

    /**
     * A run over what the folders hold.
     *
     * @param late what is said when the run is told to stop before its end
     */
    IndexRun(Stages stages, Folders folders, Fingerprints fingerprints, Overview overview, Diagnostic late) {
        this.stages = stages;
        this.folders = folders;
        this.fingerprints = fingerprints;
        this.overview = overview;
        this.late = late;
    }

    IndexResult result() {
        Index index = new Index(folders);
        boolean whole = false;
        try {
            said.addAll(index.write());
            told(index.failures(), index.edits());
            if (!Thread.currentThread().isInterrupted()) {
                forTheBureau();
                whole = true;
            }
        } catch (IOException e) {
            said.add(Trouble.io(Stage.INDEX, e).diagnostic());
        } catch (CancellationException e) {
            // Told to stop in the midst of comparing versions: what was said before is told as well.
        }
        if (!whole && said.stream().noneMatch(Diagnostic::isError)) {
            said.add(late);
        }
        return new IndexResult(index.isPublicWritten(), List.copyOf(said));
    }

    private void forTheBureau() throws IOException {
        VersionChanges changes = new VersionChanges(folders);
        said.addAll(changes.write());
        told(changes.failures(), List.of());
        said.addAll(overview.write(new Roll(folders, fingerprints, Holdings.of(stages).years())));
        told(overview.failures(), overview.edits());
    }

    private void told(List<IOException> failures, List<Edit> edits) {
        said.addAll(Trouble.io(Stage.INDEX, failures));
        edits.forEach(edit -> said.add(BookletRun.edited(edit, folders)));
    }
}
