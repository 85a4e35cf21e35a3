package org.mingce.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.function.IOConsumer;

/**
 * A zip whose entries don't say when they were made: the same parts in the same order give the same bytes. Whoever
 * writes entries of their own, as POI does, may use it as the stream that it is.
 */
public final class TimelessZip extends ZipArchiveOutputStream {

    /** At noon, which no time zone skips. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 2, 12, 0);

    /** Into a stream, which is closed with this one; parts are packed fast rather than small. */
    public TimelessZip(OutputStream target) {
        super(target);
        setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(TIME);
        super.putArchiveEntry(entry);
    }

    /** Adds a part. */
    public void put(String name, byte[] bytes) throws IOException {
        put(name, out -> out.write(bytes));
    }

    /** Adds a part that writes itself. */
    public void put(String name, IOConsumer<OutputStream> part) throws IOException {
        putArchiveEntry(new ZipArchiveEntry(name));
        part.accept(this);
        closeArchiveEntry();
    }
}
