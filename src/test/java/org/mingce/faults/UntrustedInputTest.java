package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.Main;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Sources;
import org.mingce.testing.Tool;
import org.xml.sax.SAXException;

/** Data and templates that mean harm, and machines that fail, met by the whole program. */
class UntrustedInputTest {

    private static final Set<String> ALL = Set.of("html", "pdf", "docx", "xlsx", "json");
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @TempDir
    private Path folder;
    private Sources sources;

    @BeforeEach
    void sources() {
        sources = Sources.copied(folder, "shifeng", 2019);
    }

    @Test
    void scriptInDataIsTextInEveryFormatAndInTheIndex() throws IOException, SAXException {
        Path department = sources.data().resolve("shifeng/department.yaml");
        Files.writeString(department,
                Files.readString(department).replaceAll("(?m)^name:.*", "name: '" + SCRIPT + "'"));
        sources.data("shifeng/2019/overview.yaml", "duties:", "  body:", "    - '" + SCRIPT + "'",
                "    - {title: '" + SCRIPT + "', body: [正文]}", "organisation:", "  body: ['" + SCRIPT + "']");

        Mingce program = program();
        BookletResult result = program.run(request("shifeng"));
        assertEquals(Status.PUBLISHED, result.status(), result.diagnostics().toString());
        assertEquals(List.of(), program.index().diagnostics());

        for (Path file : List.of(output("booklet.html"), folder.resolve("output/review/shifeng/2019/findings.html"),
                folder.resolve("output/index.html"), folder.resolve("output/review/index.html"))) {
            String html = Files.readString(file);
            assertEquals(List.of(), HtmlChecks.of(file).residues(), file.toString());
            assertFalse(html.contains("<script>alert"), file.toString());
            assertFalse(html.contains("<img src=x"), file.toString());
            assertTrue(html.contains("&lt;script&gt;"), file.toString());
        }
        try (ZipFile docx = new ZipFile(output("booklet.docx").toFile())) {
            String body = new String(docx.getInputStream(docx.getEntry("word/document.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertFalse(body.contains("<script"));
            assertTrue(body.contains("&lt;script&gt;"));
        }
        assertFalse(Files.readString(output("booklet.pdf"), StandardCharsets.ISO_8859_1).contains("/JavaScript"));
    }

    @Test
    void onlyTheFolderOfScriptsBringsOnesIn() throws IOException, SAXException {
        Path edition = Files.createDirectories(sources.templates().resolve("editions/hunan-2019/script/booklet"));
        Files.writeString(edition.resolve("own.js"), "alert(1)");
        BookletResult refused = program().run(request("shifeng"));
        assertEquals(Status.REFUSED, refused.status());
        assertTrue(refused.diagnostics().toString().contains("script"), refused.diagnostics().toString());
        FileUtils.deleteDirectory(edition.getParent().toFile());

        Path cover = sources.templates().resolve("cover.ftlh");
        String whole = Files.readString(cover);
        Files.writeString(cover, whole.replace("</header>", "<script>alert(1)</script></header>"));
        assertEquals(Status.REFUSED, program().run(request("shifeng")).status());
        Files.writeString(cover, whole);

        Path ours = Files.createDirectories(sources.templates().resolve("script/booklet"));
        Files.writeString(ours.resolve("zz.js"), "document.title = '</script><script>alert(1)</script>'");
        BookletResult torn = program().run(request("shifeng"));
        assertEquals(Status.REFUSED, torn.status());
        assertEquals("template.script", torn.diagnostics().get(0).code());
        Files.writeString(ours.resolve("zz.js"), "document.title = '我们的'");
        assertEquals(Status.PUBLISHED, program().run(request("shifeng")).status());
        assertEquals(List.of(), HtmlChecks.of(output("booklet.html")).residues());
        assertTrue(Files.readString(output("booklet.html")).contains("<script>document.title = '我们的'</script>"));
    }

    @Test
    void entitiesOfTemplatesAreRefused() throws IOException {
        Path entry = sources.templates().resolve("booklet.ftlh");
        Files.writeString(entry,
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<html><body>&x;</body></html>");
        assertEquals(Status.REFUSED, program().run(request("shifeng")).status());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTemplateThatIsALinkToTheOutsideIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "<p>secret words</p>");
        Path cover = sources.templates().resolve("cover.ftlh");
        Files.delete(cover);
        Files.createSymbolicLink(cover, secret);
        BookletResult result = program().run(request("shifeng"));
        assertEquals(Status.REFUSED, result.status(), result.toString());
        assertFalse(result.diagnostics().toString().contains("secret words"));
    }

    @Test
    void namesThatAreNoFoldersOfDataAreRefused() {
        for (String name : List.of("../shifeng", "/etc", "CON", "nul.yaml", "shared", "shifeng/2019", ".", "")) {
            assertEquals(Status.REFUSED, program().run(request(name)).status(), name);
        }
        assertFalse(Files.exists(folder.resolve("output")));
    }

    @Test
    void anOutputThatIsAFileIsAClearMessage() throws IOException {
        Files.writeString(folder.resolve("output"), "mine");
        BookletResult result = program().run(request("shifeng"));
        assertEquals(Status.FAILED, result.status());
        assertEquals("io.publish", result.diagnostics().get(0).code());
        assertEquals("mine", Files.readString(folder.resolve("output")));
    }

    @Test
    void twoRunsAtOnceLeaveOneWholeBooklet() throws InterruptedException, IOException {
        List<Status> ends = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> threads = List.of(new Thread(() -> ends.add(program().run(request("shifeng")).status())),
                new Thread(() -> ends.add(program().run(request("shifeng")).status())));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(ends.contains(Status.PUBLISHED), ends.toString());
        assertEquals(Status.UNCHANGED, program().update(request("shifeng")).status());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatTakesNoMoreLeavesTheLastBookletAndSaysSo() throws IOException, InterruptedException {
        assertEquals(Status.PUBLISHED, program().run(request("shifeng")).status());
        byte[] before = Files.readAllBytes(output("booklet.pdf"));
        // Blocks of 512 bytes: the HTML still fits, the PDF does not.
        String said = refused("ulimit -f 300; exec \"$@\"");
        assertTrue(said.contains("[io.render.pdf]") && said.contains("磁盘已满"), said);
        assertEquals(before.length, Files.size(output("booklet.pdf")));
        // The overview tells of the run that failed: the next one makes the booklet again and tells of that.
        assertEquals(Status.PUBLISHED, program().update(request("shifeng")).status());
        assertArrayEquals(before, Files.readAllBytes(output("booklet.pdf")));
        assertEquals(Status.UNCHANGED, program().update(request("shifeng")).status());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReaderOfTheOldBookletReadsItToItsEnd() throws IOException {
        assertEquals(Status.PUBLISHED, program().run(request("shifeng")).status());
        byte[] before = Files.readAllBytes(output("booklet.pdf"));
        try (InputStream reader = Files.newInputStream(output("booklet.pdf"))) {
            byte[] start = reader.readNBytes(1_000);
            sources.replace("overview.yaml", "统一管理区委机构编制委员会办公室", "管理区委机构编制委员会办公室");
            assertEquals(Status.PUBLISHED, program().run(request("shifeng")).status());
            assertArrayEquals(before, concat(start, reader.readAllBytes()));
        }
        assertFalse(Arrays.equals(before, Files.readAllBytes(output("booklet.pdf"))));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anOutputThatMayNotBeWrittenKeepsTheLastBookletAndSaysSo() throws IOException, InterruptedException {
        assertEquals(Status.PUBLISHED, program().run(request("shifeng")).status());
        byte[] before = Files.readAllBytes(output("booklet.pdf"));
        // The superuser may write everywhere, unless he gives that up.
        if (System.getProperty("user.name").equals("root")) {
            Tool.require("setpriv");
        }
        String shut =
                "[ $(id -u) -ne 0 ] || exec setpriv --bounding-set=-dac_override,-dac_read_search \"$@\"; exec \"$@\"";
        permissions("r-xr-xr-x");
        String said = refused(shut);
        permissions("rwxr-xr-x");
        assertTrue(said.contains("没有权限"), said);
        assertArrayEquals(before, Files.readAllBytes(output("booklet.pdf")));
        assertEquals(Status.UNCHANGED, program().update(request("shifeng")).status());
    }

    private void permissions(String permissions) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            for (Path directory : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    /** What the program prints, run by a shell's command, before it ends with the status for a failing machine. */
    private String refused(String shell) throws IOException, InterruptedException {
        Path console = folder.resolve("console");
        Process process = new ProcessBuilder("sh", "-c", shell, "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "--dept=shifeng", "--year=2019",
                "--data=" + sources.data(), "--templates=" + sources.templates(), "--out=" + folder.resolve("output"))
                .redirectErrorStream(true).redirectOutput(console.toFile()).start();
        assertEquals(3, process.waitFor(), Files.readString(console));
        assertFalse(Files.readString(console).contains("\tat "), Files.readString(console));
        return Files.readString(console);
    }

    private static byte[] concat(byte[] start, byte[] rest) {
        byte[] whole = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        return whole;
    }

    private Path output(String name) {
        return folder.resolve("output/shifeng/2019").resolve(name);
    }

    private static Request request(String department) {
        return new Request(department, 2019, ALL, false, FailOn.NEVER);
    }

    private Mingce program() {
        return new Mingce(new Folders(sources.data(), sources.templates(), folder.resolve("output")));
    }
}
