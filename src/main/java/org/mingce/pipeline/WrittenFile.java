package org.mingce.pipeline;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * One published file.
 *
 * @param path   where it is
 * @param pages  how many pages; empty for a format without pages
 * @param bytes  its size
 * @param millis how long rendering it took; the layout counts for the format that first needed it
 */
public record WrittenFile(Path path, OptionalInt pages, long bytes, long millis) {
}
