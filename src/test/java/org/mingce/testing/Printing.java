package org.mingce.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What came of a run of the program.
 *
 * @param folder  where the booklet is
 * @param status  the exit status
 * @param console all that was printed, with file names within the workshop
 */
public record Printing(Path folder, int status, String console) {

    /** Fails unless the booklet was published. */
    public Printing published() {
        assertEquals(0, status, console);
        return this;
    }

    /** Fails unless the program refused to publish, with a word on what became of the old files. */
    public Printing refused() {
        assertEquals(1, status, console);
        return this;
    }

    /** The booklet in one format. */
    public Path file(String format) {
        return folder.resolve("booklet." + format);
    }

    /** What the program keeps of the booklet for the clerk: a file of that name in output/review. */
    public Path review(String name) {
        Path output = folder.getParent().getParent();
        return output.resolve("review").resolve(output.relativize(folder)).resolve(name);
    }

    /** What the program had to say. */
    public List<Message> messages() {
        return Message.in(console);
    }

    /** The errors among it. */
    public List<Message> errors() {
        return messages().stream().filter(message -> message.severity().equals("错误")).toList();
    }

    /** The published files, each with a hash of its bytes. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("booklet.")).toList()) {
                hashes.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
