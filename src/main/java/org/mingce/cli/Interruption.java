package org.mingce.cli;

import org.mingce.model.Messages;

/**
 * Tells who stops a batch (Ctrl-C, a shutdown) that nothing is lost and how to go on. To be ended when the batch is
 * done.
 */
final class Interruption {

    private final Thread farewell;

    private Interruption(Thread farewell) {
        this.farewell = farewell;
    }

    /** From now on. */
    static Interruption on(Console console) {
        Thread farewell = new Thread(() -> {
            console.err().line("");
            console.err().line(Messages.of(Interruption.class).text("interrupted"));
        });
        Runtime.getRuntime().addShutdownHook(farewell);
        return new Interruption(farewell);
    }

    /** Nothing can be interrupted any more. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // Java is ending already: the words are being said.
        }
    }
}
