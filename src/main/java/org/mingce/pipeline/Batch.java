package org.mingce.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many booklets, several at once: a caller of the single run, nothing more. What one of them meets with stops no
 * other. Results come in the order of the requests, whichever was done first, and of each only what a table shows is
 * kept, so that memory does not grow with their diagnostics.
 */
public final class Batch {

    /** How many requests for each thread may be under way or wait for an earlier one to be told. */
    private static final int AHEAD = 8;

    private final Function<Request, BookletResult> run;
    private final int threads;

    /**
     * A batch.
     *
     * @param run     makes one booklet: {@link Booklets#run}, or {@link Booklets#update} to leave alone what is up to
     *                date
     * @param threads how many booklets at once
     */
    public Batch(Function<Request, BookletResult> run, int threads) {
        this.run = run;
        this.threads = threads;
    }

    /**
     * Makes the booklets.
     *
     * @param told hears of each when it and all before it are done
     */
    public List<BatchLine> run(List<Request> requests, Consumer<BatchLine> told) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Batch::daemon);
        try {
            List<BatchLine> lines = new ArrayList<>();
            Deque<Future<BatchLine>> running = new ArrayDeque<>();
            Iterator<Request> waiting = requests.iterator();
            while (waiting.hasNext() || !running.isEmpty()) {
                while (waiting.hasNext() && running.size() < threads * AHEAD) {
                    Request request = waiting.next();
                    running.add(pool.submit(() -> line(request)));
                }
                BatchLine line = get(running.remove());
                lines.add(line);
                told.accept(line);
            }
            return lines;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    }

    private BatchLine line(Request request) {
        long start = System.nanoTime();
        BookletResult result;
        try {
            result = run.apply(request);
        } catch (RuntimeException | Error e) {
            // The single run throws nothing; should it, the others go on.
            Trouble trouble = Trouble.bug(Stage.PUBLISH, e);
            result = new BookletResult(request, Optional.empty(), BookletResult.Status.FAILED, List.of(),
                    List.of(trouble.diagnostic()), List.of(trouble.cause()));
        }
        return BatchLine.of(result, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static BatchLine get(Future<BatchLine> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
