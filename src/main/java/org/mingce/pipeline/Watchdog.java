package org.mingce.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Keeps a booklet from taking for ever. It is made in a thread of its own, which is interrupted when its time is over;
 * one that does not even hear that is left behind, and holds up neither other booklets nor the end of the program.
 */
final class Watchdog {

    private static final Duration GRACE = Duration.ofSeconds(2);
    /** Bytes. Boxes of a layout nest deeper than the elements of its tree. */
    private static final long STACK = 16L * 1024 * 1024;

    private final Duration limit;

    Watchdog(Duration limit) {
        this.limit = limit;
    }

    /** The work's result, or that it came too late. */
    BookletResult watch(Request request, Supplier<BookletResult> work) {
        AtomicReference<BookletResult> result = new AtomicReference<>();
        AtomicReference<Throwable> broken = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(null, () -> {
            try {
                result.set(work.get());
            } catch (RuntimeException | Error e) {
                broken.set(e);
            } finally {
                done.countDown();
            }
        }, "booklet " + request.department() + " " + request.year(), STACK);
        thread.setDaemon(true);
        thread.start();
        boolean inTime = await(done, limit);
        if (!inTime) {
            thread.interrupt();
            await(done, GRACE);
        }
        if (broken.get() != null) {
            return failed(request, Trouble.bug(Stage.PUBLISH, broken.get()));
        }
        return inTime || isPublished(result.get()) ? result.get() : late(request, Optional.ofNullable(result.get()));
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
