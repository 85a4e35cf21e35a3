package org.mingce.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;

/** Opens spreadsheets. What a file is, its first bytes say: its name may lie. */
public final class Workbooks {

    private static final int HEAD = 512;
    private static final String CSV = ".csv";

    private final Messages messages = Messages.of(Workbooks.class);

    /**
     * The sheets of a file, in its order.
     *
     * @return no value, and why, where it can't be read
     */
    public Outcome<List<Sheet>> read(Path path) {
        Position position = Position.in(path, 0, 0);
        List<Diagnostic> said = new ArrayList<>();
        try {
            if (!Files.isRegularFile(path)) {
                throw new UnreadableException(Files.isDirectory(path) ? "intake.folder" : "intake.missing");
            }
            if (Files.size(path) > Bounds.FILE) {
                throw new UnreadableException("intake.large", Bounds.FILE >> 20);
            }
            return new Outcome<>(sheets(path, position.file()), said);
        } catch (UnreadableException e) {
            said.add(messages.error(e.key(), position, e.arguments()));
        } catch (IOException | SecurityException e) {
            said.add(messages.error("intake.io", position, String.valueOf(e.getMessage())));
        }
        return Outcome.failed(said);
    }

    private static List<Sheet> sheets(Path path, String file) throws UnreadableException, IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Bounds bounds = new Bounds();
        if (start.startsWith("PK")) {
            return new XlsxReader(file, bounds).read(path);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return new XlsReader(file, bounds).read(path);
        }
        String name = path.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(CSV)) {
            if (Files.size(path) > Bounds.LINES) {
                throw new UnreadableException("intake.large", Bounds.LINES >> 20);
            }
            return List.of(new CsvReader(file, bounds).read(Files.readAllBytes(path),
                    name.substring(0, name.length() - CSV.length())));
        }
        boolean markup = start.replace("\u00EF\u00BB\u00BF", "").strip().startsWith("<");
        throw new UnreadableException(head.length == 0 ? "intake.empty" : markup ? "intake.markup" : "intake.kind");
    }
}
