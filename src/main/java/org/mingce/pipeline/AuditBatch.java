package org.mingce.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Audits many documents, some at once. */
public final class AuditBatch {

    private final Audits.Auditor auditor;
    private final int threads;

    /**
     * A batch.
     *
     * @param threads how many documents at once
     */
    public AuditBatch(Audits.Auditor auditor, int threads) {
        this.auditor = auditor;
        this.threads = threads;
    }

    /**
     * Audits the documents.
     *
     * @param told hears of each when it and all before it are done
     */
    public void run(List<AuditRequest> requests, Consumer<AuditResult> told) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, AuditBatch::daemon);
        try {
            List<Future<AuditResult>> running = new ArrayList<>();
            requests.forEach(request -> running.add(pool.submit(() -> auditor.audit(request))));
            for (int i = 0; i < running.size(); i++) {
                told.accept(running.set(i, null).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "audit");
        thread.setDaemon(true);
        return thread;
    }
}
