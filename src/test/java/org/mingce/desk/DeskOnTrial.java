package org.mingce.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.publish.Folders;

/** A desk over a copy of some departments, and a client that has its address. */
final class DeskOnTrial implements AutoCloseable {

    final Folders folders;
    final Desk desk;
    final String cookie;
    private final HttpClient client = HttpClient.newHttpClient();

    DeskOnTrial(Path folder, String... departments) throws IOException, InterruptedException {
        this(folder, Optional.empty(), departments);
    }

    /** @param portal where what goes to a portal is written */
    DeskOnTrial(Path folder, Optional<Path> portal, String... departments) throws IOException, InterruptedException {
        this.folders = new Folders(folder.resolve("data"), folder.resolve("templates"), folder.resolve("output"));
        for (String department : departments) {
            FileUtils.copyDirectory(Path.of("data", department).toFile(), folders.data().resolve(department).toFile());
        }
        FileUtils.copyDirectory(Path.of("data", "shared").toFile(), folders.data().resolve("shared").toFile());
        FileUtils.copyDirectory(Path.of("templates").toFile(), folders.templates().toFile());
        this.desk = Desk.open(new DeskOptions(folders, Duration.ofSeconds(60), FontChoice.EMBEDDED, FailOn.NEVER,
                portal, 0));
        HttpResponse<String> first = client.send(HttpRequest.newBuilder(desk.address()).build(),
                HttpResponse.BodyHandlers.ofString());
        this.cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    String origin() {
        return "http://127.0.0.1:" + desk.address().getPort();
    }

    URI at(String path) {
        return URI.create(origin() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie));
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie).header("Origin", origin())
                .header("Content-Type", "application/json").header("X-Mingce", "1")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Path file(String name) {
        return folders.data().resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    @Override
    public void close() {
        desk.close();
    }
}
