package org.mingce.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes on, and remembers why writing failed for the first time: libraries do not always tell it. */
public final class Failures extends FilterOutputStream {

    private IOException first;

    /** Into a stream, which is closed with this one. */
    public Failures(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException failure) {
        if (first == null) {
            first = failure;
        }
        return failure;
    }

    /** Throws what was remembered, if there is anything. */
    public void rethrow(Throwable consequence) throws IOException {
        if (first != null) {
            if (first != consequence) {
                first.addSuppressed(consequence);
            }
            throw first;
        }
    }
}
