package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the browser of whoever has the address gets anything, and nothing outside the data is read or written. */
class DeskSecurityTest {

    private static final String FILE = "{\"name\":\"taojiang/2022/booklet.yaml\",\"state\":\"%s\",\"text\":\"x\"}";

    @TempDir
    private static Path folder;
    private static DeskOnTrial desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new DeskOnTrial(folder, "taojiang");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void onlyThisMachineIsAnswered() throws Exception {
        int port = desk.desk.address().getPort();
        List<java.net.InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1")).toList();
        for (java.net.InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThrows(IOException.class, () -> socket.connect(new InetSocketAddress(other, port), 500));
            }
        }
    }

    @Test
    void withoutTheTokenNothingIsTold() throws Exception {
        for (String path : List.of("/", "/booklets", "/events", "/desk.js", "/file?name=taojiang/department.yaml",
                "/?token=" + "0".repeat(64), "/?token=")) {
            assertEquals(403, desk.send(HttpRequest.newBuilder(desk.at(path))).statusCode(), path);
        }
        assertEquals(403, desk.send(HttpRequest.newBuilder(desk.at("/booklets"))
                .header("Cookie", desk.cookie.split("=")[0] + "=" + "0".repeat(64))).statusCode());
        assertEquals(200, desk.get("/booklets").statusCode());
    }

    @Test
    void theTokenIsForNoScriptAndNoOtherSiteAndGoesOutOfTheAddress() throws Exception {
        var first = desk.send(HttpRequest.newBuilder(desk.desk.address()));
        assertEquals(303, first.statusCode());
        assertEquals("/", first.headers().firstValue("Location").orElseThrow());
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertTrue(desk.desk.address().getQuery().matches("token=[0-9a-f]{64}"));
    }

    /** DNS rebinding: a page of evil.example points its own name to 127.0.0.1. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1", "127.0.0.1.evil.example:%d", "[::1]:%d", ""})
    void aForeignNameInTheAddressIsRefused(String host) throws Exception {
        int port = desk.desk.address().getPort();
        String head = "GET /?" + desk.desk.address().getQuery() + " HTTP/1.1\r\nHost: "
                + host.replace("%d", Integer.toString(port)) + "\r\nCookie: " + desk.cookie
                + "\r\nConnection: close\r\n\r\n";
        assertTrue(raw(head).startsWith("HTTP/1.1 403"), host);
    }

    @Test
    void pagesOfOtherSitesCanNeitherReadNorWrite() throws Exception {
        for (String site : List.of("cross-site", "same-site")) {
            assertEquals(403, desk.send(HttpRequest.newBuilder(desk.at("/booklets")).header("Cookie", desk.cookie)
                    .header("Sec-Fetch-Site", site)).statusCode());
        }
        String state = state("taojiang/2022/booklet.yaml");
        String body = FILE.replace("%s", state);
        for (HttpRequest.Builder request : List.of(
                post(body).header("Origin", "http://evil.example").header("Content-Type", "application/json")
                        .header("X-Mingce", "1"),
                post(body).header("Content-Type", "application/json").header("X-Mingce", "1"),
                post(body).header("Origin", desk.origin()).header("Content-Type", "text/plain").header("X-Mingce", "1"),
                post(body).header("Origin", desk.origin()).header("Content-Type", "application/json"),
                post(body).header("Origin", "null").header("Content-Type", "application/json")
                        .header("X-Mingce", "1"))) {
            assertEquals(403, desk.send(request).statusCode());
        }
        assertEquals(state, state("taojiang/2022/booklet.yaml"));
        assertEquals(403, desk.send(HttpRequest.newBuilder(desk.at("/booklets")).header("Cookie", desk.cookie)
                .method("PUT", HttpRequest.BodyPublishers.noBody())).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yaml", "taojiang/../../secret.yaml", "/etc/passwd",
        "taojiang/2022/../../../s.yaml",
        "taojiang/2022/link.yaml", "taojiang/2022/a.txt", "taojiang\\\\..\\\\x.yaml", "taojiang/.hidden.yaml",
        "taojiang/2022/CON:x.yaml", "templates/../secret.yaml", "templates/../../../../etc/passwd", "", "taojiang",
        "taojiang/2022/a\\u0000.yaml"})
    void nothingOutsideTheDataIsReadOrWritten(String name) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret: 1\n");
        Path link = desk.file("taojiang/2022/link.yaml");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret);
        String query = java.net.URLEncoder.encode(name.replace("\\u0000", "\0").replace("\\\\", "\\"),
                StandardCharsets.UTF_8);
        assertEquals(404, desk.get("/file?name=" + query).statusCode());
        for (String state : List.of("none", state("taojiang/2022/booklet.yaml"))) {
            assertNotEquals(200, desk.post("/file", "{\"name\":\"" + name + "\",\"state\":\"" + state
                    + "\",\"text\":\"x: 1\"}").statusCode());
        }
        assertEquals("secret: 1\n", Files.readString(secret));
        Files.delete(link);
    }

    @Test
    void templatesAreShownAndNotWritten() throws Exception {
        assertEquals(200, desk.get("/file?name=templates/booklet.ftlh").statusCode());
        assertEquals(403, desk.post("/file", "{\"name\":\"templates/booklet.ftlh\",\"state\":\"none\",\"text\":\"\"}")
                .statusCode());
    }

    @Test
    void noPageMayRunWhatItsDataSay() throws Exception {
        String policy = desk.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'")
                && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
        String booklet = desk.get("/page?dept=taojiang&year=2022").headers().firstValue("Content-Security-Policy")
                .orElseThrow();
        assertTrue(booklet.contains("default-src 'none'") && !booklet.contains("script-src"), booklet);
        // Data for search engines are no script.
        assertFalse(desk.get("/page?dept=taojiang&year=2022").body()
                .replace("<script type=\"application/ld+json\">", "").contains("<script"));
        assertEquals("nosniff", desk.get("/booklets").headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    void requestsThatMakeNoSenseAreAnsweredAndTheDeskGoesOn() throws Exception {
        for (String json : List.of("", "[]", "null", "{", "{\"name\":[]}", "\"x\"", "{}")) {
            assertTrue(desk.post("/file", json).statusCode() >= 400, json);
        }
        for (String path : List.of("/booklet", "/booklet?dept=..&year=2022", "/page?dept=taojiang&year=1", "/nothing",
                "/place?dept=taojiang&year=2022&place=x:99999999999:1", "/booklet?dept=%ff&year=2022",
                "/place?dept=taojiang&year=2022&table=x&row=y&column=z")) {
            int status = desk.send(HttpRequest.newBuilder(desk.at(path)).header("Cookie", desk.cookie)).statusCode();
            assertTrue(status < 500, path + " " + status);
        }
        assertEquals(200, desk.get("/booklets").statusCode());
    }

    private static String state(String name) throws Exception {
        return org.mingce.yaml.edit.SourceFile.state(Files.readAllBytes(desk.file(name)));
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(desk.at("/file")).header("Cookie", desk.cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.desk.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (ConnectException e) {
            throw new IOException(e);
        }
    }
}
