package org.mingce.pipeline.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a run reads and writes.
 *
 * @param data      the departments' sources: {@code <dept>/<year>/*.yaml} and {@code shared}
 * @param templates wording and layout
 * @param output    where booklets go: {@code <dept>/<year>/booklet.*} and a page that leads to them; what is not for
 *                  the public goes to its folder {@code review}
 */
public record Folders(Path data, Path templates, Path output) {

    /** The folder's name in the output; so no department may have it. */
    private static final String REVIEW = "review";

    /** Where the images of a department's year may come from. */
    public Path year(String department, int year) {
        return data.resolve(department).resolve(Integer.toString(year));
    }

    /** Where a booklet stands. */
    public Shelf shelf(String department, int year) {
        String name = Integer.toString(year);
        return new Shelf(output.resolve(department).resolve(name), review().resolve(department).resolve(name));
    }

    /** What clerk and bureau see and the public does not. */
    public Path review() {
        return output.resolve(REVIEW);
    }

    /** A text that goes into the output: it must not tell where on this machine data and templates lie. */
    public String published(String text) {
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
