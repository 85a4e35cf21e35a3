package org.mingce.template;

/**
 * Ends a run of templates that would not end by itself. An error, because FreeMarker takes exceptions for failures of a
 * single element and goes on.
 */
final class Endless extends Error {

    private static final long serialVersionUID = 1L;

    /** By what a run is stopped. */
    enum Limit {
        /** More text than any booklet has. */
        LENGTH,
        /** Macros, functions and files that call each other deeper than any booklet's. */
        DEPTH,
        /** More than memory holds. */
        MEMORY,
        /** The run's thread was interrupted. */
        TIME
    }

    private final Limit limit;

    Endless(Limit limit) {
        super(limit.name(), null, false, false);
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
