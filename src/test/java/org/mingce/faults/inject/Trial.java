package org.mingce.faults.inject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;

/** A booklet with and without a fault: what is told of it only with the fault. */
final class Trial {

    /** Whether a fault was told, and how gravely. */
    enum Told {
        /** Nothing new at its place, and nothing that mentions it. */
        MISSED,
        /** By a note. */
        NOTED,
        /** By a warning or an error, or the data could not be read. */
        FOUND
    }

    private static final Pattern REFERENCE = Pattern.compile("([\\w./-]+\\.yaml):(\\d+)");

    private final Mingce program;
    private final Path data;
    private final Material material;
    private final List<Diagnostic> clean;
    private final Set<String> known;

    Trial(Mingce program, Path data, Material material) {
        this.program = program;
        this.data = data;
        this.material = material;
        this.clean = check();
        this.known = new HashSet<>(material.printed().keySet());
        clean.forEach(said -> Numbers.of(said.message()).forEach(known::add));
    }

    Material material() {
        return material;
    }

    /** Puts a fault in, looks, and takes it out again. */
    Told of(Fault fault) throws IOException {
        Path file = data.resolve(fault.file());
        String text = Files.readString(file);
        Files.writeString(file, fault.applied(text));
        try {
            List<Diagnostic> told = check();
            return told.stream().filter(said -> isNew(said, told, fault)).filter(said -> isAbout(said, fault))
                    .map(said -> said.severity() == Severity.NOTE ? Told.NOTED : Told.FOUND)
                    .max(Enum::compareTo).orElse(Told.MISSED);
        } finally {
            Files.writeString(file, text);
        }
    }

    private List<Diagnostic> check() {
        BookletResult result =
                program.run(new Request(material.department(), material.year(), Set.of("html"), true, FailOn.NEVER));
        if (result.status() == Status.FAILED) {
            throw new AssertionError(result.diagnostics() + " " + result.causes());
        }
        return result.diagnostics();
    }

    /**
     * Whether it was not told of the booklet without the fault. At the place itself the same code must be told more
     * often than before, or more gravely: a message that quotes its line reads differently anyway.
     */
    private boolean isNew(Diagnostic said, List<Diagnostic> told, Fault fault) {
        if (isAt(said.position(), fault, 0)) {
            return count(told, said, fault, 0) > count(clean, said, fault, fault.lines());
        }
        return clean.stream().noneMatch(before -> before.code().equals(said.code())
                && before.message().equals(said.message()) && isMoved(before.position(), said.position(), fault));
    }

    private static long count(List<Diagnostic> told, Diagnostic alike, Fault fault, int lines) {
        return told.stream().filter(said -> said.code().equals(alike.code()) && isAt(said.position(), fault, lines)
                && said.severity().compareTo(alike.severity()) <= 0).count();
    }

    /** Whether a place is the same as before, or has only moved as the lines below the fault have. */
    private static boolean isMoved(Position before, Position now, Fault fault) {
        if (before == null || now == null) {
            return before == now;
        }
        int moved = isIn(before, fault) && before.line() >= fault.first() ? fault.lines() : 0;
        return before.file().equals(now.file())
                && (before.line() == now.line() || before.line() + moved == now.line());
    }

    private static boolean isIn(Position position, Fault fault) {
        return position != null && ("/" + position.file()).endsWith("/" + fault.file());
    }

    /** Whether a place is in the fault's passage; before the fault, that may have had another number of lines. */
    private static boolean isAt(Position position, Fault fault, int lines) {
        return isIn(position, fault) && position.line() >= fault.first()
                && position.line() <= fault.last() - Math.min(0, lines);
    }

    private boolean isAbout(Diagnostic said, Fault fault) {
        String text = said.message() + "\n" + String.join("\n", said.hints()) + "\n" + String.join("\n", said.lines());
        return isAt(said.position(), fault, 0) || new Mention(fault, known).in(text)
                || REFERENCE.matcher(text).results().anyMatch(match -> fault.file().endsWith(match.group(1))
                        && Integer.parseInt(match.group(2)) >= fault.first()
                        && Integer.parseInt(match.group(2)) <= fault.last());
    }
}
