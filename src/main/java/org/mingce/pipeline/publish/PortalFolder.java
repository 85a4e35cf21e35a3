package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;

/**
 * A portal's files in a folder of their own. A folder with files of others in it is left alone, since it is to hold
 * exactly what is listed. Each file is replaced by one atomic move, the manifest last: it is true once it is there.
 */
final class PortalFolder {

    private static final String DRAFT = ".mingce.tmp";
    /** The file that is just being copied. */
    private static final String NEXT = DRAFT + "2";
    private static final Pattern OURS = Pattern.compile("index\\.html|manifest\\.json|\\.mingce\\.tmp2?"
            + "|[^/]+/[0-9]{4}/booklet\\.[a-z]+");

    private final Path target;

    PortalFolder(Path target) {
        this.target = target;
    }

    /** Writes the files and takes away those of an earlier time; what keeps them from being written. */
    List<Diagnostic> write(SortedMap<String, Path> files, String manifest) throws IOException {
        Files.createDirectories(target);
        Set<String> before = present();
        List<String> foreign = before.stream().filter(name -> !OURS.matcher(name).matches()).toList();
        if (!foreign.isEmpty() || !before.isEmpty() && !before.contains(Portal.MANIFEST) && !before.contains(DRAFT)) {
            return List.of(Messages.of(PortalFolder.class).error("portal.foreign", null, target,
                    foreign.isEmpty() ? before.iterator().next() : foreign.get(0)));
        }
        Path draft = target.resolve(DRAFT);
        // From here to the end the draft says whose folder this is, also when the manifest is gone.
        Files.writeString(draft, "", StandardCharsets.UTF_8);
        Files.deleteIfExists(target.resolve(Portal.MANIFEST));
        Path next = target.resolve(NEXT);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path place = target.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.copy(file.getValue(), next, StandardCopyOption.REPLACE_EXISTING);
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String name : before) {
            if (!files.containsKey(name) && !name.equals(DRAFT)) {
                remove(target.resolve(name));
            }
        }
        Files.writeString(draft, manifest, StandardCharsets.UTF_8);
        Files.move(draft, target.resolve(Portal.MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        return List.of();
    }

    /** Takes a file away, and the folders that are empty then. */
    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); !folder.equals(target); folder = folder.getParent()) {
            try (Stream<Path> left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private Set<String> present() throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            return new TreeSet<>(all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> target.relativize(file).toString().replace('\\', '/')).toList());
        }
    }
}
