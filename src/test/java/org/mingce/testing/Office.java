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
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (Map.Entry<String, Path> printed : convert(files, "pdf", folder).entrySet()) {
            papers.put(printed.getKey(), Paper.of(printed.getValue()));
        }
        return papers;
    }

    /**
     * Opens files and writes them in another format, all at once; formulas of a workbook are computed anew, since
     * LibreOffice does not know the program that wrote it.
     *
     * @param files  by names that no two share
     * @param format the ending of what is written
     * @param folder to work in
     */
    public static Map<String, Path> convert(Map<String, Path> files, String format, Path folder)
            throws IOException, InterruptedException {
        Path office = Tool.require("soffice", "libreoffice");
        Path target = Files.createDirectories(folder.resolve("converted"));
        List<String> command = new ArrayList<>(List.of(office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", format,
                "--outdir", target.toString()));
        Map<String, Path> converted = new LinkedHashMap<>();
        for (var file : files.entrySet()) {
            String name = file.getValue().getFileName().toString();
            command.add(Files.copy(file.getValue(),
                    folder.resolve(file.getKey() + name.substring(name.lastIndexOf('.')))).toString());
            converted.put(file.getKey(), target.resolve(file.getKey() + "." + format));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
        return converted;
    }
}
