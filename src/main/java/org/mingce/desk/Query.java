package org.mingce.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a request asks for. */
final class Query {

    /** Workbooks come as text, a third longer than they are. */
    private static final int LARGEST = 48 * 1024 * 1024;

    private final String method;
    private final String path;
    private final Map<String, String> parameters = new HashMap<>();
    private final byte[] body;

    Query(HttpExchange exchange) throws IOException, WrongException {
        this.method = exchange.getRequestMethod();
        this.path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        this.body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new WrongException(Reply.WRONG, "wrong.size");
        }
    }

    /** Thrown for what can't be answered; its message is the key of one. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        WrongException(int status, String key) {
            super(key, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private static String decoded(String text) throws WrongException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WrongException(Reply.WRONG, "wrong.request");
        }
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** A parameter; empty where it is not given. */
    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    int number(String name) throws WrongException {
        String value = get(name);
        if (!value.matches("\\d{1,9}")) {
            throw new WrongException(Reply.WRONG, "wrong.request");
        }
        return Integer.parseInt(value);
    }

    /** The booklet that is meant. */
    Booklet booklet() throws WrongException {
        return new Booklet(get("dept"), number("year"));
    }

    JsonNode json(ObjectMapper mapper) throws WrongException, IOException {
        try {
            JsonNode json = mapper.readTree(body);
            if (json == null || !json.isObject()) {
                throw new WrongException(Reply.WRONG, "wrong.request");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new WrongException(Reply.WRONG, "wrong.request");
        }
    }

    /**
     * Which booklet.
     *
     * @param department the name of its folder
     * @param year       the fiscal year
     */
    record Booklet(String department, int year) implements Comparable<Booklet> {

        @Override
        public int compareTo(Booklet other) {
            int byName = department.compareTo(other.department);
            return byName != 0 ? byName : Integer.compare(other.year, year);
        }
    }
}
