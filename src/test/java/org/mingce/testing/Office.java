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
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
             <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
              <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
             </item>
            </oor:items>
            """;
    private static final String LIBRARIES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <library:libraries xmlns:library="http://openoffice.org/2000/library"
              xmlns:xlink="http://www.w3.org/1999/xlink">
             <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/"
               xlink:type="simple" library:link="false"/>
            </library:libraries>
            """;
    private static final String LIBRARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
              library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Module1"/>
            </library:library>
            """;
    private static final String MODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
              script:language="StarBasic">
            Sub Everything
            %s
            End Sub
            Sub Refresh(source As String, target As String)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden"
              hidden(0).Value = True
              doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
              all = doc.getDocumentIndexes()
              For i = 0 To all.getCount() - 1
                all.getByIndex(i).update()
              Next i
              Dim how(0) As New com.sun.star.beans.PropertyValue
              how(0).Name = "FilterName"
              how(0).Value = "writer_pdf_Export"
              doc.storeToURL(target, how())
              doc.close(True)
            End Sub
            </script:module>
            """;

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
     * Opens files and writes them in another format, all at once; formulas of a workbook are computed anew.
     *
     * @param files  by names that no two share
     * @param format the ending of what is written
     * @param folder to work in
     */
    public static Map<String, Path> convert(Map<String, Path> files, String format, Path folder)
            throws IOException, InterruptedException {
        Path office = Tool.require("soffice", "libreoffice");
        Path target = Files.createDirectories(folder.resolve("converted"));
        Path user = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS);
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
        run(command);
        return converted;
    }

    /**
     * Opens documents, refreshes their tables of contents (as F9 does) and prints them, all at once.
     *
     * @param files  by names that no two share
     * @param folder to work in
     */
    public static Map<String, Paper> refreshed(Map<String, Path> files, Path folder)
            throws IOException, InterruptedException {
        Path office = Tool.require("soffice", "libreoffice");
        Path basic = folder.resolve("profile/user/basic");
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        // The first start writes a module of its own over what is there.
        run(List.of(office.toString(), profile, "--headless", "--terminate_after_init"));
        Map<String, Path> targets = new LinkedHashMap<>();
        StringBuilder calls = new StringBuilder();
        for (var file : files.entrySet()) {
            Path source = Files.copy(file.getValue(), folder.resolve(file.getKey() + ".docx"));
            targets.put(file.getKey(), folder.resolve(file.getKey() + "-refreshed.pdf"));
            calls.append("Refresh(\"").append(source.toUri()).append("\", \"")
                    .append(targets.get(file.getKey()).toUri()).append("\")\n");
        }
        Files.writeString(basic.resolve("script.xlc"), LIBRARIES);
        Files.writeString(basic.resolve("Standard/script.xlb"), LIBRARY);
        Files.writeString(basic.resolve("Standard/Module1.xba"),
                MODULE.formatted(calls.toString().replace("\"", "&quot;")));
        run(List.of(office.toString(), profile, "--headless", "macro:///Standard.Module1.Everything"));
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (var target : targets.entrySet()) {
            papers.put(target.getKey(), Paper.of(target.getValue()));
        }
        return papers;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
    }
}
