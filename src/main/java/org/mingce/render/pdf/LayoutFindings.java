package org.mingce.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.render.MisfitFindings;
import org.mingce.render.layout.Layout;

/** What the layout could not do, as diagnostics for the clerk. */
final class LayoutFindings {

    private final Messages messages = Messages.of(LayoutFindings.class);
    private final Layout layout;

    LayoutFindings(Layout layout) {
        this.layout = layout;
    }

    /** One for each image that is not there, in the order of their addresses; then what did not fit. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        layout.refusedAddresses().forEach(address -> diagnostics.add(
                messages.warning("pdf.image-refused", null, address)));
        layout.unreadableImages().forEach(address -> diagnostics.add(
                messages.warning("pdf.image-unreadable", null, address)));
        diagnostics.addAll(new MisfitFindings().of(layout));
        return diagnostics;
    }
}
