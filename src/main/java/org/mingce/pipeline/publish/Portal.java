package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;

/**
 * What goes to a portal, in a folder or a zip: the page that leads to all booklets, the booklets as they were made, and
 * a manifest of all of them; nothing else. The same output gives the same bytes.
 */
public final class Portal {

    /** The manifest's name. */
    static final String MANIFEST = "manifest.json";

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private final Messages messages = Messages.of(Portal.class);
    private final Folders folders;
    private final Path target;

    /**
     * Of the output folder.
     *
     * @param target a folder, or a file that ends in {@code .zip}
     */
    public Portal(Folders folders, Path target) {
        this.folders = folders;
        this.target = target.toAbsolutePath().normalize();
    }

    /**
     * Writes the portal, without the years that are not finished yet: those are warned of. An error keeps it from being
     * written; what was there before then stays as it was.
     */
    public List<Diagnostic> write() throws IOException {
        for (Path folder : List.of(folders.output(), folders.data(), folders.templates())) {
            Path own = folder.toAbsolutePath().normalize();
            if (target.startsWith(own) || own.startsWith(target)) {
                return List.of(messages.error("portal.inside", null, target, own));
            }
        }
        List<Map<String, Object>> listed = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        SortedMap<String, Path> files = new TreeMap<>();
        index(listed, files);
        List<Diagnostic> left = new ArrayList<>();
        for (PublishedBooklet booklet : new Index(folders).booklets()) {
            if (booklet.open().isPresent()) {
                left.add(messages.warning("portal.open", null, booklet.made().name(),
                        Integer.toString(booklet.shelf().year()), booklet.open().get()));
            } else {
                problems.addAll(add(booklet, listed, files));
            }
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        String manifest = JsonText.of(Map.of("files", listed));
        if (target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            new PortalZip(target).write(files, manifest);
            return left;
        }
        left.addAll(new PortalFolder(target).write(files, manifest));
        return left;
    }

    private void index(List<Map<String, Object>> listed, SortedMap<String, Path> files) throws IOException {
        Path page = folders.output().resolve(Index.FILE);
        Matcher title = TITLE.matcher(Files.readString(page, StandardCharsets.UTF_8));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", Index.FILE);
        entry.put("title", title.find() ? title.group(1) : "");
        listed.add(measured(entry, page));
        files.put(Index.FILE, page);
    }

    private List<Diagnostic> add(PublishedBooklet booklet, List<Map<String, Object>> listed, SortedMap<String,
            Path> files)
            throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : booklet.files()) {
            Path file = booklet.shelf().place(name);
            String path = folders.output().relativize(file).toString().replace('\\', '/');
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !booklet.made().isAsMade(booklet.shelf(), name)) {
                problems.add(messages.error("portal.edited", null, path, booklet.shelf().department(),
                        Integer.toString(booklet.shelf().year())));
                continue;
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", path);
            entry.put("title", booklet.made().title());
            entry.put("department", booklet.made().name());
            entry.put("year", booklet.shelf().year());
            listed.add(measured(entry, file));
            files.put(path, file);
        }
        return problems;
    }

    private static Map<String, Object> measured(Map<String, Object> entry, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        entry.put("size", bytes.length);
        entry.put("sha256", DigestUtils.sha256Hex(bytes));
        return entry;
    }
}
