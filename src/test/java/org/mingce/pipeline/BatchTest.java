package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingce.pipeline.BookletResult.Status;

class BatchTest {

    private static final List<Request> REQUESTS = IntStream.range(0, 50)
            .mapToObj(i -> new Request("d" + i, 2024, Set.of("html"), false, FailOn.NEVER)).toList();

    @Test
    @Timeout(30)
    void resultsComeInTheOrderOfTheRequestsWhicheverIsDoneFirst() {
        CountDownLatch second = new CountDownLatch(1);
        List<String> told = new ArrayList<>();

        List<BatchLine> lines = new Batch(request -> {
            if (request.department().equals("d0")) {
                await(second);
            }
            second.countDown();
            return published(request);
        }, 2).run(REQUESTS, line -> told.add(line.department()));

        List<String> asked = REQUESTS.stream().map(Request::department).toList();
        assertEquals(asked, told);
        assertEquals(asked, lines.stream().map(BatchLine::department).toList());
    }

    @Test
    void oneFailureStopsNoOther() {
        List<BatchLine> lines = new Batch(request -> {
            if (request.department().equals("d3")) {
                throw new IllegalStateException("broken");
            }
            if (request.department().equals("d4")) {
                throw new StackOverflowError();
            }
            return published(request);
        }, 3).run(REQUESTS, line -> { });

        assertEquals(2, lines.stream().filter(line -> line.status() == Status.FAILED).count());
        assertEquals(48, lines.stream().filter(line -> line.status() == Status.PUBLISHED).count());
        assertTrue(lines.get(3).worst().orElseThrow().message().contains("broken"));
    }

    private static BookletResult published(Request request) {
        return new BookletResult(request, Optional.empty(), Status.PUBLISHED, List.of(), List.of(), List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
