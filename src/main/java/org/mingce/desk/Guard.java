package org.mingce.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets in nobody but a page of the desk in the browser of whoever has the address. A page of another site can neither
 * read nor write: the name in the address must be ours (or a site would point its own name here), what is sent must
 * come from our page, and the secret must be there.
 */
final class Guard {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String host;
    private final String cookie;
    private final String token;

    Guard(int port, String token) {
        this.host = "127.0.0.1:" + port;
        this.cookie = "mingce-" + port;
        this.token = token;
    }

    /** Why a request is refused, as the key of a message; empty where it is let in. */
    Optional<String> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String method = exchange.getRequestMethod();
        String site = headers.getFirst("Sec-Fetch-Site");
        if (!host.equals(headers.getFirst("Host"))) {
            return Optional.of("refused.host");
        }
        if (site != null && !OURS.contains(site)) {
            return Optional.of("refused.site");
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            return Optional.of("refused.method");
        }
        if (method.equals("POST") && !isOurs(headers)) {
            return Optional.of("refused.site");
        }
        return hasToken(headers) ? Optional.empty() : Optional.of("refused.token");
    }

    private boolean isOurs(Headers headers) {
        String type = String.valueOf(headers.getFirst("Content-Type"));
        return ("http://" + host).equals(headers.getFirst("Origin")) && type.startsWith("application/json")
                && headers.containsKey("X-Mingce");
    }

    private boolean hasToken(Headers headers) {
        return headers.getOrDefault("Cookie", java.util.List.of()).stream()
                .flatMap(line -> Stream.of(line.split(";\\s*"))).filter(pair -> pair.startsWith(cookie + "="))
                .anyMatch(pair -> Token.same(pair.substring(cookie.length() + 1), token));
    }

    /** Whether a request brings the secret in its address, as the first one does. */
    boolean isFirst(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return host.equals(exchange.getRequestHeaders().getFirst("Host")) && exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getPath().equals("/") && query != null && query.startsWith("token=")
                && Token.same(query.substring("token=".length()), token);
    }

    /** What keeps the secret in the browser, for no other site and no script. */
    String cookie() {
        return cookie + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }
}
