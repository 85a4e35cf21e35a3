package org.mingce.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;

/** What is wrong with a command, in the words of a person, collected. */
final class CommandProblems {

    private final Messages messages = Messages.of(CommandProblems.class);
    private final List<String> texts = new ArrayList<>();

    /** Adds a message. */
    void add(String key, Object... arguments) {
        texts.add(messages.text(key, arguments));
    }

    /** Adds that there is no such name, with the one that was probably meant, or with those that there are. */
    void addUnknown(String key, String name, Collection<String> known) {
        Nearest.to(name, known).ifPresentOrElse(near -> add(key + "/near", name, near),
                () -> add(key, name, String.join(messages.text("comma"), known)));
    }

    /**
     * Ends a command that has any.
     *
     * @throws UsageException with all of them
     */
    void check() throws UsageException {
        if (!texts.isEmpty()) {
            throw new UsageException(texts);
        }
    }
}
