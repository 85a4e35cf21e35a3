package org.mingce.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.Outcome;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.SourceFile;
import org.mingce.yaml.edit.YamlWriter;

/**
 * Writes data, each time over the very content that the person has seen, and takes the last steps back. Safe for
 * several threads.
 */
final class Edits {

    /** Steps that can be taken back. */
    private static final int MOST = 100;

    private final DataFiles files;
    private final Workbench workbench;
    private final Deque<Step> steps = new ArrayDeque<>();

    Edits(DataFiles files, Workbench workbench) {
        this.files = files;
        this.workbench = workbench;
    }

    /** What was done: a file had this content, or was not there, and has that state since. */
    private record Step(String name, Optional<SourceFile.Content> before, String after) {
    }

    /** Thrown where a file is not what the person has seen; nothing was written. */
    static final class ConflictException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String name;

        ConflictException(String name) {
            super(name, null, false, false);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** How many steps can be taken back. */
    synchronized int count() {
        return steps.size();
    }

    /** Writes a whole text, as an editor does; the new state. */
    synchronized String save(String name, String seen, String text)
            throws WrongException, ConflictException, IOException {
        Optional<SourceFile.Content> before = seen(name, seen);
        return write(name, before, before.map(content -> content.with(text)).orElse(text));
    }

    /** Changes pieces of a file, all or none; the new state, or why it can't be done. */
    synchronized Outcome<String> change(String name, String seen, List<NodeChange> changes, YamlWriter writer)
            throws WrongException, ConflictException, IOException {
        Optional<SourceFile.Content> before = seen(name, seen);
        Outcome<String> text = writer.changed(new SourceText(files.shown(name),
                before.map(SourceFile.Content::characters).orElse("")), changes);
        if (text.value() == null) {
            return text;
        }
        String whole = before.map(content -> content.with(text.value())).orElse(text.value());
        return Outcome.of(before.filter(content -> content.text().equals(whole)).isPresent() ? seen
                : write(name, before, whole));
    }

    /** Takes the last step back; the file's name, empty where there is none. */
    synchronized Optional<String> undo() throws WrongException, ConflictException, IOException {
        Step last = steps.peekLast();
        if (last == null) {
            return Optional.empty();
        }
        try {
            SourceFile file = files.file(last.name());
            if (last.before().isPresent()) {
                wrote(last.name(), file.replace(last.after(), last.before().get().text()));
            } else {
                file.delete(last.after());
                wrote(last.name(), SourceFile.missing());
            }
        } catch (SourceFile.ChangedException e) {
            throw new ConflictException(last.name());
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
        steps.removeLast();
        return Optional.of(last.name());
    }

    /**
     * Notes what an import has written, so that it can be taken back.
     *
     * @param kept where the file is kept that was replaced; empty where it is new
     */
    synchronized void imported(String name, Optional<Path> kept) throws WrongException, IOException {
        try {
            Optional<SourceFile.Content> before = kept.isEmpty() ? Optional.empty()
                    : new SourceFile(kept.get().getParent(), kept.get()).read();
            String after = files.file(name).read().map(SourceFile.Content::state).orElse(SourceFile.missing());
            remember(new Step(name, before, after));
            wrote(name, after);
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }

    private void remember(Step step) {
        steps.addLast(step);
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
    }

    private Optional<SourceFile.Content> seen(String name, String seen)
            throws WrongException, ConflictException, IOException {
        if (files.isTemplate(name)) {
            throw new WrongException(Reply.REFUSED, "wrong.template");
        }
        try {
            Optional<SourceFile.Content> content = files.file(name).read();
            if (!content.map(SourceFile.Content::state).orElse(SourceFile.missing()).equals(seen)) {
                throw new ConflictException(name);
            }
            return content;
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }

    private String write(String name, Optional<SourceFile.Content> before, String text)
            throws WrongException, ConflictException, IOException {
        try {
            String after = files.file(name).replace(before.map(SourceFile.Content::state)
                    .orElse(SourceFile.missing()), text);
            remember(new Step(name, before, after));
            wrote(name, after);
            return after;
        } catch (SourceFile.ChangedException e) {
            throw new ConflictException(name);
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }

    private void wrote(String name, String state) throws WrongException {
        workbench.wrote(files.path(name), state);
    }
}
