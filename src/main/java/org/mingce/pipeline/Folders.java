package org.mingce.pipeline;

import java.nio.file.Path;

/**
 * Where a run reads and writes.
 *
 * @param data      the departments' sources: {@code <dept>/<year>/*.yaml} and {@code shared}
 * @param templates wording and layout
 * @param output    where booklets go: {@code <dept>/<year>/booklet.*}
 */
public record Folders(Path data, Path templates, Path output) {

    /** Where the images of a department's year may come from. */
    Path year(String department, int year) {
        return data.resolve(department).resolve(Integer.toString(year));
    }

    /** Where a booklet is published. */
    Path booklet(String department, int year) {
        return output.resolve(department).resolve(Integer.toString(year));
    }
}
