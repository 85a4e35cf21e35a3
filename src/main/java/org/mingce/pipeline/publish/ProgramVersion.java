package org.mingce.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Which program makes the booklets: its classes and resources (among them pom.xml, which fixes the versions of the
 * libraries and of the embedded fonts) and the Java that runs it. A version number alone would miss a change between
 * two releases.
 */
final class ProgramVersion {

    private static final String OWN = "org/mingce/";

    private ProgramVersion() {
    }

    /** The program's hash: the same from a jar and from a folder of classes. */
    static String hash() throws IOException {
        ContentHash hash = new ContentHash().text(Runtime.version().toString());
        Path place = place();
        if (Files.isDirectory(place)) {
            addFolder(place, hash);
        } else {
            addJar(place, hash);
        }
        return hash.hex();
    }

    private static Path place() throws IOException {
        CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("failed to find the program", e);
        }
    }

    private static void addFolder(Path folder, ContentHash hash) throws IOException {
        Path own = folder.resolve(OWN);
        List<String> names;
        try (var files = Files.walk(own)) {
            names = files.filter(Files::isRegularFile)
                    .map(file -> OWN + own.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
        for (String name : names) {
            try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                hash.text(name).content(in);
            }
        }
    }

    private static void addJar(Path file, ContentHash hash) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(OWN) && !entry.isDirectory())
                    .sorted(Comparator.comparing(JarEntry::getName)).toList();
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    hash.text(entry.getName()).content(in);
                }
            }
        }
    }
}
