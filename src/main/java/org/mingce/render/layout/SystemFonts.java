package org.mingce.render.layout;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the fonts of official documents (GB/T 9704-2012: 小标宋, 仿宋, 楷体, 黑体, 宋体) and their free kin on a machine.
 *
 * <p>Files are chosen by name, so that only those are opened that can matter, and in the order of their paths, so that
 * the same machine always gives the same fonts.
 */
final class SystemFonts {

    /** In names of faces: AR PL's CN, but not its squeezed MBE; Noto's sc. */
    private static final Pattern MAINLAND = Pattern.compile("CN(?!.*MBE)|CJKsc|HanSerifSC");
    private static final int DEPTH = 4;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Path> folders;
    private final SortedMap<String, List<String>> wanted = new TreeMap<>();

    SystemFonts(List<Path> folders) {
        this.folders = folders;
        wanted().forEach((start, families) -> wanted.put((String) start, List.of(((String) families).split(", *"))));
    }

    /** How file names of the wanted fonts begin, in lower case → the names by which stylesheets ask for them. */
    private static Properties wanted() {
        Properties wanted = new Properties();
        try (InputStream in = SystemFonts.class.getResourceAsStream("system-fonts.properties")) {
            wanted.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Linux, macOS and Windows keep fonts, for all users and for this one. */
    static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home", "."));
        String windows = System.getenv().getOrDefault("WINDIR", "C:/Windows");
        return List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), home.resolve(".fonts"),
                home.resolve(".local/share/fonts"), Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"),
                home.resolve("Library/Fonts"), Path.of(windows, "Fonts"),
                home.resolve("AppData/Local/Microsoft/Windows/Fonts"));
    }

    /** The faces found; a file that is no usable font, or may not be embedded, is passed over. */
    List<Typeface> find() {
        List<Typeface> faces = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path file : files()) {
            String name = fileName(file);
            int weight = name.contains("bold") ? BOLD : REGULAR;
            wanted.forEach((start, families) -> {
                if (name.startsWith(start) && !taken.contains(families + " " + weight)) {
                    List<Typeface> found = read(file, families, weight);
                    faces.addAll(found);
                    found.forEach(face -> taken.add(families + " " + weight));
                }
            });
        }
        return faces;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.find(folder, DEPTH, (path, attributes) -> attributes.isRegularFile())) {
                    found.filter(SystemFonts::isFont).sorted().forEach(files::add);
                } catch (IOException | UncheckedIOException e) {
                    // A folder that can't be listed offers no fonts; the embedded ones remain.
                }
            }
        }
        return files;
    }

    private static boolean isFont(Path file) {
        String name = fileName(file);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
    }

    private static String fileName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** Outlines may be TrueType or PostScript (CFF): both are embedded as subsets. */
    private static List<Typeface> read(Path file, List<String> families, int weight) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = fileName(file).endsWith(".ttc") ? "font.ttc," + mainland(bytes) : "font.otf";
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
                    bytes, null);
            return families.stream().map(family -> new Typeface(family, weight, font)).toList();
        } catch (IOException | DocumentException e) {
            return List.of();
        }
    }

    /** The face of a collection that has the forms of mainland China: the first one where the names don't tell. */
    private static int mainland(byte[] collection) throws IOException {
        String[] names = BaseFont.enumerateTTCNames(collection);
        for (int i = 0; i < names.length; i++) {
            if (MAINLAND.matcher(names[i]).find()) {
                return i;
            }
        }
        return 0;
    }
}
