package org.mingce.intake.read.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mingce.intake.read.common.RefusedFileException;

/** Looks, before a file is opened, how large its streams become: what no booklet can be is not unpacked. */
final class StreamBombs {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_ONE = 48L << 20;
    private static final long MOST_ALL = 256L << 20;
    private static final int CHUNK = 1 << 16;

    private StreamBombs() {
    }

    /** Refuses a file whose streams become too large. */
    static void check(Path file) throws IOException {
        byte[] bytes;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is whole
            }
            bytes = buffer.array();
        }
        long all = 0;
        int at = next(bytes, 0);
        while (at >= 0) {
            all += inflated(bytes, at);
            if (all > MOST_ALL) {
                throw new RefusedFileException("file.bomb");
            }
            at = next(bytes, at);
        }
    }

    /** Where the data behind the next word {@code stream} begin; -1 where there is none. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
            int at = 0;
            while (at < STREAM.length && bytes[i + at] == STREAM[at]) {
                at++;
            }
            if (at == STREAM.length) {
                int start = i + STREAM.length;
                start += bytes[start] == '\r' ? 1 : 0;
                return start + (bytes[start] == '\n' ? 1 : 0);
            }
        }
        return -1;
    }

    private static long inflated(byte[] bytes, int start) throws RefusedFileException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            int read = inflater.inflate(chunk);
            while (read > 0) {
                size += read;
                if (size > MOST_ONE) {
                    throw new RefusedFileException("file.bomb");
                }
                read = inflater.inflate(chunk);
            }
            return size;
        } catch (DataFormatException e) {
            // Another kind of stream, or none.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
