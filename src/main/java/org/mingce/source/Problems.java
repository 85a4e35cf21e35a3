package org.mingce.source;

import java.util.ArrayList;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/** What has been found wrong so far. One per run of a reader; not shared between threads. */
final class Problems {

    private final Messages messages;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** Notes an error; see {@link Messages#error}. */
    void error(String key, Position position, Object... arguments) {
        found.add(messages.error(key, position, arguments));
    }

    void addAll(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    Messages messages() {
        return messages;
    }

    /** How many have been noted. */
    int count() {
        return found.size();
    }

    /** Everything noted, in order of place, each once. */
    List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
