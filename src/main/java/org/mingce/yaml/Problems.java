package org.mingce.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/** What has been found wrong so far. One per run of a reader; not shared between threads. */
public final class Problems {

    private final Messages messages;
    private final List<Diagnostic> found = new ArrayList<>();
    /** Where what is written has been read otherwise than it stands, so that nothing else can be said of it. */
    private final Set<Position> mended = new HashSet<>();

    public Problems(Messages messages) {
        this.messages = messages;
    }

    /** Notes an error; see {@link Messages#error}. */
    public void error(String key, Position position, Object... arguments) {
        if (!mended.contains(position)) {
            found.add(messages.error(key, position, arguments));
        }
    }

    /** Notes what was mended in reading and must be told; it is no error. */
    public void note(String key, Position position, Object... arguments) {
        found.add(messages.note(key, position, arguments));
    }

    /** Notes what is in doubt, and does not break anything; see {@link Messages#warning}. */
    public void warning(String key, Position position, Object... arguments) {
        found.add(messages.warning(key, position, arguments));
    }

    /** What is said of the places of errors up to now is enough. */
    void mend() {
        found.stream().filter(Diagnostic::isError).map(Diagnostic::position).forEach(mended::add);
    }

    /** Notes what has been said already. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void addAll(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    public Messages messages() {
        return messages;
    }

    /** How many errors have been noted. */
    public int count() {
        return (int) found.stream().filter(Diagnostic::isError).count();
    }

    /** Everything noted, in order of place, each once. */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
