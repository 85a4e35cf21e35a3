package org.mingce.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.mingce.model.Messages;

/** Where all requests come in: asks the guard, has them answered, and says what may be done with each answer. */
final class Door implements HttpHandler {

    private static final int SEE_OTHER = 303;

    private final Messages messages = Messages.of(Door.class);
    private final Guard guard;
    private final Rooms rooms;

    Door(Guard guard, Rooms rooms) {
        this.guard = guard;
        this.rooms = rooms;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cache-Control", "no-store");
            if (guard.isFirst(exchange)) {
                headers.set("Set-Cookie", guard.cookie());
                headers.set("Location", "/");
                exchange.sendResponseHeaders(SEE_OTHER, -1);
                return;
            }
            Optional<String> refusal = guard.refusal(exchange);
            if (refusal.isPresent()) {
                send(exchange, Reply.text(Reply.REFUSED, messages.text(refusal.get())));
            } else if (exchange.getRequestURI().getPath().equals("/events")) {
                headers.set("Content-Type", "text/event-stream");
                headers.set("Content-Security-Policy", Reply.NOTHING);
                exchange.sendResponseHeaders(Reply.OK, 0);
                rooms.events().serve(exchange.getResponseBody());
            } else {
                send(exchange, answer(exchange));
            }
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            return rooms.reply(new Query(exchange));
        } catch (Query.WrongException e) {
            return Reply.text(e.status(), messages.text(e.getMessage()));
        } catch (IOException e) {
            return Reply.text(Reply.FAILED, messages.text("failed.file", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // The last net under bugs: a person gets a line, the desk goes on.
            return Reply.text(Reply.FAILED, messages.text("failed.bug", e.toString()));
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Content-Security-Policy", reply.policy());
        boolean hasBody = reply.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : -1);
        try (OutputStream out = exchange.getResponseBody()) {
            if (hasBody) {
                out.write(reply.body());
            }
        }
    }
}
