package org.mingce.intake.read.common;

import java.io.IOException;
import java.util.List;

/** A file that is not read: damaged, locked, too large, or none that can be read. */
public final class RefusedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * One that is not read.
     *
     * @param key       the message's, in the messages of package {@code intake.read}
     * @param arguments the message's
     */
    public RefusedFileException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message's key. */
    public String key() {
        return key;
    }

    /** The message's arguments. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
