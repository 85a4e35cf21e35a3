package org.mingce.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mingce.testing.paper.Paper;

/** LibreOffice, which shows what another program than Word makes of a DOCX. */
public final class Office {

    private static final long SECONDS = 240;

    private Office() {
    }

    /**
     * Prints files on paper, all at once: starting LibreOffice takes longer than a booklet. Skips the test without it
     * (see {@link Tool}).
     *
     * @param files  by names that no two share
     * @param folder an empty one to work in
     */
    public static Map<String, Paper> print(Map<String, Path> files, Path folder)
            throws IOException, InterruptedException {
        Path office = Tool.require("soffice", "libreoffice");
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf",
                "--outdir", folder.toString()));
        for (var file : files.entrySet()) {
            command.add(Files.copy(file.getValue(), folder.resolve(file.getKey() + ".docx")).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (String name : files.keySet()) {
            papers.put(name, Paper.of(folder.resolve(name + ".pdf")));
        }
        return papers;
    }
}
