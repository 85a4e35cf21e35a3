package org.mingce.intake.booklet;

/** A table whose rows and columns can't be told apart for certain: none of its cells is read. */
final class UnclearTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String what;

    /**
     * One of these.
     *
     * @param key  the message's variant
     * @param what the row or column that is not clear
     */
    UnclearTableException(String key, String what) {
        super(key + " " + what);
        this.key = key;
        this.what = what;
    }

    String key() {
        return key;
    }

    String what() {
        return what;
    }
}
