package org.mingce.pipeline.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Which program makes the booklets: its classes and resources (among them pom.xml, which fixes the versions of the
 * libraries and of the embedded fonts) and the Java that runs it. A version number alone would miss a change between
 * two releases. Of each file its size and the checksum count that a jar keeps of it: a thousand classes need not be
 * read.
 */
final class ProgramVersion {

    private static final String OWN = "org/mingce/";

    private ProgramVersion() {
    }

    /** The program's hash: the same from a jar and from a folder of classes. */
    static String hash() throws IOException {
        return hash(place());
    }

    /** The hash of the program in a jar or a folder. */
    static String hash(Path place) throws IOException {
        ContentHash hash = new ContentHash().text(Runtime.version().toString());
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
            try (var in = new CheckedInputStream(Files.newInputStream(folder.resolve(name)), new CRC32())) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                add(name, in.getChecksum().getValue(), size, hash);
            }
        }
    }

    private static void addJar(Path file, ContentHash hash) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(OWN) && !entry.isDirectory())
                    .sorted(Comparator.comparing(JarEntry::getName)).toList();
            for (JarEntry entry : entries) {
                add(entry.getName(), entry.getCrc(), entry.getSize(), hash);
            }
        }
    }

    private static void add(String name, long sum, long size, ContentHash hash) {
        hash.text(name).text(Long.toHexString(sum)).text(Long.toString(size));
    }
}
