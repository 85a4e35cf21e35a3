package org.mingce.render.docx.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;

/** What Word can't show, collected; the same finding only once. */
public final class Shortfalls {

    private final Messages messages = Messages.of(Shortfalls.class);
    private final Set<Diagnostic> all = new LinkedHashSet<>();

    /** In the order of noticing. */
    public List<Diagnostic> all() {
        return new ArrayList<>(all);
    }

    /** A picture of a kind that Word can't show. */
    public void unsupportedPicture(String source) {
        all.add(messages.warning("docx.picture/kind", null, source));
    }

    /** A picture that can't be read. */
    public void unreadablePicture(String source) {
        all.add(messages.warning("docx.picture", null, source));
    }

    /** A drawing that Word gets no equivalent of. */
    public void unsupportedDrawing(String title) {
        all.add(messages.warning("docx.drawing", null, title));
    }

    /** A link whose target the booklet doesn't have. */
    public void missingTarget(String href) {
        all.add(messages.warning("docx.link", null, href));
    }

    /** A link that leads neither into the booklet nor to the web nor to mail. */
    public void unsupportedLink(String href) {
        all.add(messages.warning("docx.link/kind", null, href));
    }

    /** Content of the stylesheet that Word has no field for. */
    public void unsupportedContent(String function) {
        all.add(messages.warning("docx.content", null, function));
    }

    /** A block that the stylesheet takes out of the flow. */
    public void positioned(String selector) {
        all.add(messages.note("docx.position", null, selector));
    }
}
