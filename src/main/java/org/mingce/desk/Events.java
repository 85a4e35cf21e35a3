package org.mingce.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells every page that is open what has changed, by server-sent events. */
final class Events implements AutoCloseable {

    private static final int WAITING = 1_000;
    private static final int BEAT_SECONDS = 10;

    private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Says that something has changed; the text is one word and what it is about, and has no line breaks. */
    void say(String what) {
        // A page that does not listen loses events, not memory.
        listeners.forEach(listener -> listener.offer(what));
    }

    /** Writes events until the page goes. */
    void serve(OutputStream out) {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>(WAITING);
        listeners.add(queue);
        try (out) {
            out.write(": \n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!closed) {
                String what = queue.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                out.write((what == null ? ": \n\n" : "data: " + what + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // The page was closed.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(queue);
        }
    }

    @Override
    public void close() {
        closed = true;
        say("closed");
    }
}
