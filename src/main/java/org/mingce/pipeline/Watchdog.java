package org.mingce.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingce.model.Diagnostic;

/**
 * Keeps a booklet, or the list of them, from taking for ever. It is made in a thread of its own, which is interrupted
 * when its time is over; one that does not even hear that is left behind, and holds up neither other booklets nor the
 * end of the program.
 */
final class Watchdog {

    private static final Duration GRACE = Duration.ofSeconds(2);
    /** Bytes. Boxes of a layout nest deeper than the elements of its tree. */
    private static final long STACK = 16L * 1024 * 1024;

    private final Duration limit;

    Watchdog(Duration limit) {
        this.limit = limit;
    }

    /** The booklet's result, or that it came too late. */
    BookletResult watch(Request request, Supplier<BookletResult> work) {
        Watched<BookletResult> watched = watched("booklet " + request.department() + " " + request.year(), work);
        BookletResult result = watched.result();
        if (watched.broken() != null) {
            return failed(request, Trouble.bug(Stage.PUBLISH, watched.broken()));
        }
        return watched.inTime() || isPublished(result) ? result : late(request, Optional.ofNullable(result));
    }

    /** The result of an audit, or that it took too long. */
    AuditResult watch(AuditRequest request, Supplier<AuditResult> work) {
        Watched<AuditResult> watched = watched("audit " + request.shown(), work);
        if (watched.broken() == null && watched.result() != null) {
            return watched.result();
        }
        Trouble trouble = watched.broken() == null || !watched.inTime() ? Trouble.late(limit)
                : Trouble.bug(Stage.AUDIT, watched.broken());
        return new AuditResult(request, Optional.empty(), 0, Optional.empty(), AuditResult.Status.FAILED,
                Optional.empty(), List.of(), List.of(trouble.diagnostic()), List.of(trouble.cause()));
    }

    /** What became of drafts, or that they took too long: then nothing was written. */
    ImportResult watch(Stage stage, String what, Supplier<ImportResult> work) {
        Watched<ImportResult> watched = watched(stage.code() + " " + what, work);
        ImportResult result = watched.result();
        if (result != null && (watched.inTime() || !result.files().isEmpty())) {
            return result;
        }
        List<Diagnostic> said = new ArrayList<>(List.of((watched.broken() == null || !watched.inTime()
                ? Trouble.late(limit) : Trouble.bug(stage, watched.broken())).diagnostic()));
        if (result != null) {
            said.addAll(result.said());
        }
        return new ImportResult(List.of(), said);
    }

    /**
     * The result of a stage that is no booklet's; what was said until its time was over may tell where it hung.
     *
     * @param failed the result that says no more than what was wrong
     */
    <T> T watch(Stage stage, Supplier<T> work, Function<Diagnostic, T> failed) {
        Watched<T> watched = watched(stage.code(), work);
        if (watched.broken() != null && watched.inTime()) {
            return failed.apply(Trouble.bug(stage, watched.broken()).diagnostic());
        }
        return watched.result() == null ? failed.apply(Trouble.late(limit).diagnostic()) : watched.result();
    }

    /** What work has to say that finds itself told to stop, where nothing else of it tells that it is not whole. */
    Diagnostic late() {
        return Trouble.late(limit).diagnostic();
    }

    private record Watched<T>(T result, Throwable broken, boolean inTime) {
    }

    private <T> Watched<T> watched(String name, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> broken = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = start(name, () -> {
            try {
                result.set(work.get());
            } catch (RuntimeException | Error e) {
                broken.set(e);
            } finally {
                done.countDown();
            }
        });
        boolean inTime = await(done, limit);
        if (!inTime) {
            thread.interrupt();
            await(done, GRACE);
        }
        return new Watched<>(result.get(), broken.get(), inTime);
    }

    /** Begins work in a thread with room for what nests deep, which does not keep the program from ending. */
    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean await(CountDownLatch done, Duration time) {
        try {
            return done.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isPublished(BookletResult result) {
        return result != null && result.status() == BookletResult.Status.PUBLISHED;
    }

    /** What was said until then may tell where it hung: an endless loop's place, for one. */
    private BookletResult late(Request request, Optional<BookletResult> result) {
        Trouble trouble = Trouble.late(limit);
        return result.filter(said -> said.status() == BookletResult.Status.REFUSED)
                .orElseGet(() -> failed(request, trouble));
    }

    private static BookletResult failed(Request request, Trouble trouble) {
        return new BookletResult(request, Optional.empty(), BookletResult.Status.FAILED, List.of(),
                List.of(trouble.diagnostic()), List.of(trouble.cause()));
    }
}
