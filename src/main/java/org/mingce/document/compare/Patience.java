package org.mingce.document.compare;

import com.github.difflib.algorithm.DiffAlgorithmListener;
import java.util.concurrent.CancellationException;

/** Ends a comparison whose thread is told to stop, or that finds more differences than anybody would read. */
final class Patience implements DiffAlgorithmListener {

    private final int most;

    /** @param most how many differences are looked for */
    Patience(int most) {
        this.most = most;
    }

    /** Thrown where there are more differences. */
    static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException() {
            super("more differences than are looked for", null, false, false);
        }
    }

    /**
     * The place at which a thread that was told to stop does so.
     *
     * @throws CancellationException if it was
     */
    static void ask() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("told to stop while comparing");
        }
    }

    @Override
    public void diffStart() {
        ask();
    }

    @Override
    public void diffStep(int value, int max) {
        ask();
        if (value > most) {
            throw new LostException();
        }
    }

    @Override
    public void diffEnd() {
        ask();
    }
}
