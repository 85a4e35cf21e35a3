package org.mingce.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/**
 * An answer to a request.
 *
 * @param status HTTP's
 * @param type   what it is, with its charset
 * @param policy its content security policy
 * @param body   its bytes
 */
record Reply(int status, String type, String policy, byte[] body) {

    static final int OK = 200;
    static final int WRONG = 400;
    static final int REFUSED = 403;
    static final int MISSING = 404;
    static final int CONFLICT = 409;
    /** What was asked is understood and can't be done as the data stand. */
    static final int UNFIT = 422;
    static final int FAILED = 500;
    /** For what is no page: nothing may be done with it. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    /** For what listens to the desk for all tabs. */
    static final String LISTENING = NOTHING + "; connect-src 'self'";
    /** For the desk: its own files, and nothing written into the page. */
    static final String DESK = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** For the booklet within the desk: what the published one may load, and no script at all. */
    static final String BOOKLET = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** For the overview: what its own policy, which names its script, lets it do. */
    static final String OVERVIEW = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** For a PDF within the desk: the browser's own viewer shows it, which has styles of its own. */
    static final String PAPER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; plugin-types "
            + "application/pdf; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    static Reply of(int status, String type, String policy, String text) {
        return new Reply(status, type + "; charset=utf-8", policy, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String text) {
        return of(status, "text/plain", NOTHING, text);
    }

    static Reply json(ObjectMapper mapper, Object value) throws JsonProcessingException {
        return json(OK, mapper, value);
    }

    static Reply json(int status, ObjectMapper mapper, Object value) throws JsonProcessingException {
        return of(status, "application/json", NOTHING, mapper.writeValueAsString(value));
    }
}
