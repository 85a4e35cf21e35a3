package org.mingce.render.layout;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fonts of a process: read and parsed once, shared by all layouts and threads.
 *
 * <p>By default these are only the embedded ones, so that the same input gives the same bytes on every machine. With
 * {@link #withSystem} the official fonts that a machine has take the roles that the stylesheet gives them.
 */
public final class Fonts {

    /** The family for text: always there, cut to the characters of GB 2312 and of names. */
    static final String SERIF = "Noto Serif SC";
    /** The family for heads: always there too, and with far more characters, so that it helps out. */
    static final String SANS = "Noto Sans SC";

    private static final String FOLDER = "/fonts/ttf/";

    private final Map<String, List<Typeface>> families = new LinkedHashMap<>();
    private final List<Typeface> fallbacks = new ArrayList<>();

    /** Only the embedded fonts; the same as {@link #embedded()}. */
    public Fonts() {
        this(List.of());
    }

    private Fonts(List<Typeface> system) {
        add(embeddedFace(SERIF, "Regular", 400));
        add(embeddedFace(SERIF, "SemiBold", 700));
        add(embeddedFace(SANS, "Regular", 400));
        add(embeddedFace(SANS, "Bold", 700));
        system.forEach(this::add);
        fallbacks.addAll(families.get(key(SERIF)));
        fallbacks.addAll(system);
        fallbacks.addAll(families.get(key(SANS)));
    }

    /** Only the embedded fonts: the same result on every machine. */
    public static Fonts embedded() {
        return new Fonts();
    }

    /** The official fonts that this machine has in its usual folders, and the embedded ones for the rest. */
    public static Fonts withSystem() {
        return withSystem(SystemFonts.usualFolders());
    }

    /** The official fonts found in these folders and below, and the embedded ones for the rest. */
    public static Fonts withSystem(List<Path> folders) {
        return new Fonts(new SystemFonts(folders).find());
    }

    /** Names of the families there are, in the order in which they were found, the embedded ones first. */
    public List<String> families() {
        return families.values().stream().map(faces -> faces.get(0).family()).distinct().toList();
    }

    /**
     * The face for a list of family names as a stylesheet has it; the embedded one for text if none of them is there.
     */
    Typeface face(List<String> names, int weight) {
        for (String name : names) {
            List<Typeface> faces = families.get(key(name));
            if (faces != null) {
                return nearest(faces, weight);
            }
        }
        return nearest(families.get(key(SERIF)), weight);
    }

    /** The face to draw a character with: the wanted one, else one that has it, of the same weight if there is one. */
    Typeface faceFor(int codePoint, Typeface wanted) {
        if (wanted.has(codePoint)) {
            return wanted;
        }
        Typeface found = wanted;
        for (Typeface face : fallbacks) {
            if (face.has(codePoint)) {
                if (face.weight() == wanted.weight()) {
                    return face;
                }
                found = found == wanted ? face : found;
            }
        }
        return found;
    }

    /** Whether any font has the character. */
    boolean has(int codePoint) {
        for (Typeface face : fallbacks) {
            if (face.has(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static Typeface nearest(List<Typeface> faces, int weight) {
        Typeface best = faces.get(0);
        for (Typeface face : faces) {
            if (Math.abs(face.weight() - weight) < Math.abs(best.weight() - weight)) {
                best = face;
            }
        }
        return best;
    }

    private void add(Typeface face) {
        families.computeIfAbsent(key(face.family()), name -> new ArrayList<>()).add(face);
    }

    private static String key(String family) {
        return family.replace("\"", "").replace("'", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Typeface embeddedFace(String family, String style, int weight) {
        String name = family.replace(" ", "");
        String file = name + "-" + style + ".ttf";
        String resource = FOLDER + name + "/" + file;
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its font " + resource);
            }
            return new Typeface(family, weight, BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED, in.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read the embedded font " + resource, e);
        }
    }
}
