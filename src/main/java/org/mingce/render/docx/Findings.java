package org.mingce.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;

/** What Word can't show, collected; the same finding only once. */
final class Findings {

    private final Messages messages = Messages.of(Findings.class);
    private final Set<Diagnostic> all = new LinkedHashSet<>();

    /** In the order of noticing. */
    List<Diagnostic> all() {
        return new ArrayList<>(all);
    }

    /** A picture of a kind that Word can't show. */
    void unsupportedPicture(String source) {
        all.add(messages.warning("docx.picture/kind", null, source));
    }

    /** A picture that can't be read. */
    void unreadablePicture(String source) {
        all.add(messages.warning("docx.picture", null, source));
    }

    /** A drawing that Word gets no equivalent of. */
    void unsupportedDrawing(String title) {
        all.add(messages.warning("docx.drawing", null, title));
    }

    /** A link whose target the booklet doesn't have. */
    void missingTarget(String href) {
        all.add(messages.warning("docx.link", null, href));
    }

    /** A link that leads neither into the booklet nor to the web nor to mail. */
    void unsupportedLink(String href) {
        all.add(messages.warning("docx.link/kind", null, href));
    }

    /** Content of the stylesheet that Word has no field for. */
    void unsupportedContent(String function) {
        all.add(messages.warning("docx.content", null, function));
    }

    /** A block that the stylesheet takes out of the flow. */
    void positioned(String selector) {
        all.add(messages.note("docx.position", null, selector));
    }
}
