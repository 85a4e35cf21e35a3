package org.mingce.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingce.cli.FrontDoor;

/** An audit through the user's door: the option, the console, the files that it writes. */
final class Audit {

    private final Path out;
    private final FrontDoor door = new FrontDoor();

    Audit(Path out) {
        this.out = out;
    }

    /** Audits a text that stands in a file of that name. */
    static Audit of(Path folder, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Audit audit = new Audit(folder.resolve("out"));
        audit.run(file.toString());
        return audit;
    }

    /** Runs it, and gives the exit status. */
    int run(String files, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--audit", files, "--out", out.toString()));
        arguments.addAll(List.of(options));
        return door.run(arguments.toArray(String[]::new));
    }

    String console() {
        return door.console();
    }

    /** The findings of the only document that was audited. */
    List<JsonNode> findings() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            List<Path> found = files.filter(file -> file.endsWith("findings.json")).toList();
            assertTrue(found.size() == 1, found + " " + console());
            List<JsonNode> findings = new ArrayList<>();
            new ObjectMapper().readTree(Files.readString(found.get(0))).get("findings").forEach(findings::add);
            return findings;
        }
    }

    /** Their codes with the place, {@code code@line} or {@code code@page} of a page. */
    List<String> codes() throws IOException {
        return findings().stream().map(finding -> finding.get("code").asText() + "@"
                + (finding.get("page").asInt() > 0 ? "p" + finding.get("page") : finding.get("line"))).toList();
    }
}
