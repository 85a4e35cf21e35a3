package org.mingce.pipeline.publish;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One published file.
 *
 * @param path   where it is
 * @param pages  how many pages; empty for a format without pages
 * @param bytes  its size
 * @param millis how long rendering it took; the layout counts for the format that first needed it
 * @param fonts  the family that each role got: {@code title}, {@code heading-1}, {@code heading-2}, {@code body},
 *               {@code table}; empty for a format whose reader brings the fonts
 */
public record WrittenFile(Path path, OptionalInt pages, long bytes, long millis, Map<String, String> fonts) {

    public WrittenFile {
        fonts = Collections.unmodifiableMap(new LinkedHashMap<>(fonts));
    }

    /** The same file in another folder. */
    public WrittenFile in(Path folder) {
        return new WrittenFile(folder.resolve(path.getFileName()), pages, bytes, millis, fonts);
    }
}
