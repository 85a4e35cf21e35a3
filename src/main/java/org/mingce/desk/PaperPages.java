package org.mingce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.mingce.desk.Query.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;

/**
 * The PDF as it would be published, made when it is asked for: the command line's, in a folder beside the findings that
 * is gone afterwards. Safe for several threads.
 */
final class PaperPages {

    private static final String PDF = "pdf";

    private final Messages messages = Messages.of(PaperPages.class);
    private final DeskOptions options;
    private final Workbench workbench;
    private Booklet last = new Booklet("", 0);
    private long version;
    private Reply made = Reply.text(Reply.MISSING, "");

    PaperPages(DeskOptions options, Workbench workbench) {
        this.options = options;
        this.workbench = workbench;
    }

    /** The PDF; or why there is none. One that is made already is given again until the booklet has changed. */
    synchronized Reply of(Booklet booklet) throws IOException {
        long now = workbench.sheet(booklet).version();
        if (now != version || !booklet.equals(last)) {
            made = make(booklet);
            last = booklet;
            version = now;
        }
        return made;
    }

    private Reply make(Booklet booklet) throws IOException {
        Path folder = options.folders().review().resolve(".desk-pdf");
        Files.createDirectories(folder);
        try {
            Folders apart = new Folders(options.folders().data(), options.folders().templates(), folder);
            BookletResult result = new Mingce(apart, options.limit(), options.fonts()).run(new Request(
                    booklet.department(), booklet.year(), Set.of(PDF), false, FailOn.NEVER));
            if (result.status() != BookletResult.Status.PUBLISHED) {
                return Reply.of(Reply.UNFIT, "text/plain", Reply.BOOKLET, messages.text("pdf.none") + "\n"
                        + result.diagnostics().stream().filter(Diagnostic::isError).map(diagnostic -> options.folders()
                                .published(diagnostic.message())).distinct().collect(Collectors.joining("\n")));
            }
            return new Reply(Reply.OK, "application/pdf", Reply.PAPER,
                    Files.readAllBytes(result.files().get(0).path()));
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }
}
