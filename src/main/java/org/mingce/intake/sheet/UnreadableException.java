package org.mingce.intake.sheet;

/** A file that is no spreadsheet, is broken, or asks for more than any clerk's table needs. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** @param key the message that says why */
    UnreadableException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
