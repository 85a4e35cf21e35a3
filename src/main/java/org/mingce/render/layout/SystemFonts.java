package org.mingce.render.layout;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the fonts of official documents (GB/T 9704-2012: 小标宋, 仿宋, 楷体, 黑体, 宋体) and their free kin on a machine.
 *
 * <p>Files are chosen by name, so that only those are opened that can matter, and in the order of their paths, so that
 * the same machine always gives the same fonts.
 */
final class SystemFonts {

    /** How file names of the wanted fonts begin, in lower case, and the names by which stylesheets ask for them. */
    private static final Map<String, List<String>> WANTED = wanted();

    private static final int DEPTH = 4;

    private final List<Path> folders;

    SystemFonts(List<Path> folders) {
        this.folders = folders;
    }

    private static Map<String, List<String>> wanted() {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("simfang", List.of("仿宋", "FangSong"));
        wanted.put("fangsong_gb2312", List.of("仿宋_GB2312", "FangSong_GB2312"));
        wanted.put("仿宋_gb2312", List.of("仿宋_GB2312", "FangSong_GB2312"));
        wanted.put("simkai", List.of("楷体", "KaiTi"));
        wanted.put("kaiti_gb2312", List.of("楷体_GB2312", "KaiTi_GB2312"));
        wanted.put("楷体_gb2312", List.of("楷体_GB2312", "KaiTi_GB2312"));
        wanted.put("simhei", List.of("黑体", "SimHei"));
        wanted.put("simsun", List.of("宋体", "SimSun"));
        wanted.put("fzxbsjw", List.of("方正小标宋简体", "FZXiaoBiaoSong-B05S"));
        wanted.put("fzxbs", List.of("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S"));
        wanted.put("方正小标宋", List.of("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S"));
        wanted.put("uming", List.of("AR PL UMing CN"));
        wanted.put("ukai", List.of("AR PL UKai CN"));
        return wanted;
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
        Set<String> taken = new LinkedHashSet<>();
        for (Path file : files()) {
            String name = fileName(file);
            WANTED.forEach((start, families) -> {
                if (name.startsWith(start) && !name.startsWith("simsunb") && !taken.containsAll(families)) {
                    faces.addAll(read(file, families));
                    taken.addAll(families);
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
                } catch (IOException | java.io.UncheckedIOException e) {
                    // A folder that can't be listed offers no fonts; the embedded ones remain.
                    continue;
                }
            }
        }
        return files;
    }

    private static boolean isFont(Path file) {
        String name = fileName(file);
        return name.endsWith(".ttf") || name.endsWith(".ttc");
    }

    private static String fileName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static List<Typeface> read(Path file, List<String> families) {
        try {
            // Of a collection the first face is the mainland Chinese one in all of the fonts above but AR PL's.
            String name = fileName(file).endsWith(".ttc") ? "font.ttc," + index(file) : "font.ttf";
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
                    Files.readAllBytes(file), null);
            return families.stream().map(family -> new Typeface(family, 400, font)).toList();
        } catch (IOException | DocumentException e) {
            return List.of();
        }
    }

    private static int index(Path file) throws IOException {
        String[] names = BaseFont.enumerateTTCNames(Files.readAllBytes(file));
        for (int i = 0; i < names.length; i++) {
            if (names[i].contains("CN") && !names[i].contains("MBE")) {
                return i;
            }
        }
        return 0;
    }
}
