package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramVersionTest {

    private static final Map<String, String> PROGRAM = Map.of("org/mingce/A.class", "a", "org/mingce/b/B.class", "b");

    @TempDir
    private Path place;

    @Test
    void aProgramIsTheSameInAJarAndInAFolder() throws IOException {
        assertEquals(ProgramVersion.hash(folder("one", PROGRAM)), ProgramVersion.hash(jar("one.jar", PROGRAM)));
    }

    @Test
    void onlyWhatIsItsOwnCounts() throws IOException {
        Map<String, String> more = new TreeMap<>(PROGRAM);
        more.put("org/other/C.class", "c");
        assertEquals(ProgramVersion.hash(jar("one.jar", PROGRAM)), ProgramVersion.hash(jar("two.jar", more)));
        assertEquals(ProgramVersion.hash(jar("one.jar", PROGRAM)), ProgramVersion.hash(folder("two", more)));
    }

    @Test
    void anotherByteAnotherNameAndAnotherFileMakeAnotherProgram() throws IOException {
        String program = ProgramVersion.hash(jar("one.jar", PROGRAM));
        assertNotEquals(program, ProgramVersion.hash(jar("two.jar",
                Map.of("org/mingce/A.class", "a", "org/mingce/b/B.class", "c"))));
        assertNotEquals(program, ProgramVersion.hash(folder("three",
                Map.of("org/mingce/A.class", "a", "org/mingce/b/C.class", "b"))));
        assertNotEquals(program, ProgramVersion.hash(jar("four.jar", Map.of("org/mingce/A.class", "a"))));
    }

    private Path folder(String name, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path target = place.resolve(name).resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return place.resolve(name);
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path jar = place.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
