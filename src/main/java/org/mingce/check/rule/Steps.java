package org.mingce.check.rule;

import java.util.concurrent.CancellationException;

/**
 * What the rules have read of one booklet, in characters: how their cost is measured, and the place at which a thread
 * that is told to stop does so. For one thread.
 */
public final class Steps {

    /** How often the thread is asked; a power of two. */
    private static final int EVERY = 4096;

    private long taken;

    /** How many characters were read. */
    public long taken() {
        return taken;
    }

    /**
     * Counts one character.
     *
     * @throws CancellationException if the thread was interrupted
     */
    void take() {
        if ((++taken & EVERY - 1) == 0) {
            mayGoOn();
        }
    }

    /** Counts characters that are read at once. */
    void take(int characters) {
        long before = taken;
        taken += characters;
        if (before / EVERY != taken / EVERY) {
            mayGoOn();
        }
    }

    /**
     * The place at which a thread that was told to stop does so; to be passed wherever something is done often.
     *
     * @throws CancellationException if the thread was interrupted
     */
    public void mayGoOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
