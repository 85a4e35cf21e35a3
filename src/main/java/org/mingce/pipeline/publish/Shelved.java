package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a booklet's shelf.
 *
 * @param published whether anything was published
 * @param current   whether it was made of what data and templates hold now
 * @param edited    the names of published files that a person has worked on since, sorted
 */
public record Shelved(boolean published, boolean current, List<String> edited) {

    /** Nothing was published. */
    public static final Shelved NOTHING = new Shelved(false, false, List.of());

    public Shelved {
        edited = List.copyOf(edited);
    }

    /**
     * What stands there of what was made.
     *
     * @param madeFrom hash of what it would be made of now
     */
    public static Shelved of(Shelf shelf, BookletRecord made, String madeFrom) throws IOException {
        List<String> edited = new ArrayList<>();
        boolean current = true;
        boolean there = false;
        for (BookletRecord.Entry entry : made.files()) {
            if (!Shelf.isPublished(entry.name()) || !Files.isRegularFile(shelf.place(entry.name()))) {
                continue;
            }
            there = true;
            current &= entry.madeFrom().equals(madeFrom);
            if (!made.isAsMade(shelf, entry.name())) {
                edited.add(entry.name());
            }
        }
        return there ? new Shelved(true, current, edited.stream().sorted().toList()) : NOTHING;
    }
}
