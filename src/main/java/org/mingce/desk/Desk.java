package org.mingce.desk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** A desk that is open: a web server for one browser on this machine. Closing it leaves nothing running. */
public final class Desk implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final Workbench workbench;
    private final FolderWatch watch;
    private final Events events;
    private final String token;

    private Desk(HttpServer server, ExecutorService threads, Workbench workbench, FolderWatch watch, Events events,
                 String token) {
        this.server = server;
        this.threads = threads;
        this.workbench = workbench;
        this.watch = watch;
        this.events = events;
        this.token = token;
    }

    /**
     * Opens a desk on 127.0.0.1.
     *
     * @throws IOException if the port is taken
     */
    public static Desk open(DeskOptions options) throws IOException {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "desk");
            thread.setDaemon(true);
            return thread;
        };
        HttpServer server = HttpServer.create(new InetSocketAddress(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), options.port()), 0);
        ExecutorService threads = Executors.newCachedThreadPool(daemons);
        server.setExecutor(threads);
        String token = Token.fresh();
        Events events = new Events();
        Workbench workbench = new Workbench(options, events);
        Guard guard = new Guard(server.getAddress().getPort(), token);
        FolderWatch watch = new FolderWatch(java.util.List.of(options.folders().data(), options.folders().templates()),
                workbench::changed);
        server.createContext("/", new Door(guard, new Rooms(options, workbench, events)));
        server.start();
        workbench.start(threads);
        threads.execute(watch);
        return new Desk(server, threads, workbench, watch, events, token);
    }

    /** The address to open in a browser; whoever has it may use the desk. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/?token=" + token);
    }

    @Override
    public void close() {
        watch.end();
        workbench.end();
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
