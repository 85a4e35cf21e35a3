package org.mingce.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingce.model.Messages;
import org.mingce.pipeline.publish.DataDrafts;

/**
 * Why reading or writing failed, in words that tell what to do.
 *
 * @param text  the reason; the system's own words where it is none of those that happen to clerks
 * @param hints what to do about it
 */
record Reason(String text, List<String> hints) {

    private static final Map<Class<? extends IOException>, String> BY_KIND = Map.of(
            NoSuchFileException.class, "reason.missing",
            AccessDeniedException.class, "reason.denied",
            FileAlreadyExistsException.class, "reason.file",
            NotDirectoryException.class, "reason.file",
            DirectoryNotEmptyException.class, "reason.folder",
            DataDrafts.ChangedException.class, "reason.saved");
    /** What Linux, macOS and Windows say of it, where Java has no exception of its own. */
    private static final Map<String, String> BY_WORDS = Map.of(
            "No space left", "reason.full",
            "not enough space", "reason.full",
            "quota exceeded", "reason.full",
            "File too large", "reason.full",
            "Read-only file system", "reason.read-only",
            "being used by another process", "reason.denied",
            "Text file busy", "reason.denied",
            "Is a directory", "reason.folder");

    /** The reason of an exception. */
    static Reason of(IOException cause, Messages messages) {
        String key = key(cause);
        if (key == null) {
            return new Reason(words(cause), List.of());
        }
        List<String> hints = new ArrayList<>();
        if (messages.has(key + ".hint")) {
            hints.add(messages.text(key + ".hint"));
        }
        return new Reason(messages.text(key), hints);
    }

    /** Whether it is one of those that happen to clerks. */
    static boolean isKnown(IOException cause) {
        return key(cause) != null;
    }

    private static String key(IOException cause) {
        String words = words(cause);
        String key = cause instanceof CharacterCodingException ? "reason.encoding" : BY_KIND.get(cause.getClass());
        return key != null ? key : BY_WORDS.entrySet().stream().filter(known -> words.contains(known.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static String words(IOException cause) {
        if (cause instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
