package org.mingce.pipeline.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a run reads and writes.
 *
 * @param data      the departments' sources: {@code <dept>/<year>/*.yaml} and {@code shared}
 * @param templates wording and layout
 * @param output    where booklets go: {@code <dept>/<year>/booklet.*}
 */
public record Folders(Path data, Path templates, Path output) {

    /** Where the images of a department's year may come from. */
    public Path year(String department, int year) {
        return data.resolve(department).resolve(Integer.toString(year));
    }

    /** Where a booklet is published. */
    public Path booklet(String department, int year) {
        return output.resolve(department).resolve(Integer.toString(year));
    }

    /** A text that goes into the output: it must not tell where on this machine data and templates lie. */
    String published(String text) {
        String published = text;
        for (Path folder : List.of(data, templates)) {
            Path above = folder.toAbsolutePath().normalize().getParent();
            if (above != null) {
                published = published.replace(above.toString().replace('\\', '/') + "/", "");
            }
        }
        return published;
    }
}
