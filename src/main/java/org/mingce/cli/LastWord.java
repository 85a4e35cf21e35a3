package org.mingce.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * What the program still says when there is no memory to say anything: written out before it is needed, so that saying
 * it takes none. Other threads may go on filling the heap while the first one ends.
 */
final class LastWord {

    private final OutputStream stream;
    private final byte[] line;
    private final Runtime process = Runtime.getRuntime();
    private final int code;

    private LastWord(OutputStream stream, byte[] line, int code) {
        this.stream = stream;
        this.line = line;
        this.code = code;
    }

    /**
     * To the process's own stream of errors.
     *
     * @param text    one line, without its end
     * @param charset of who reads the stream
     * @param status  with which the process ends then
     */
    static LastWord ofProcess(String text, Charset charset, ExitStatus status) {
        return new LastWord(new FileOutputStream(FileDescriptor.err),
                (text + System.lineSeparator()).getBytes(charset), status.code());
    }

    /** Says it and ends the process at once: an orderly end would want memory too. */
    void say() {
        try {
            stream.write(line);
        } catch (IOException e) {
            // Nobody listens any more; the exit status tells it.
        }
        process.halt(code);
    }
}
