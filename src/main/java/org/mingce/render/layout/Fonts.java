package org.mingce.render.layout;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/** The font files of a process: read once, shared by all layouts and threads. */
public final class Fonts {

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Reads the embedded fonts. */
    public Fonts() {
        for (String name : new String[] {"NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"}) {
            files.put(name, read(name));
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the font jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read the embedded font " + name, e);
        }
    }

    /** A font resolver that knows the embedded fonts; not for use by two threads at once. */
    ITextFontResolver resolver() {
        ITextFontResolver resolver = new ITextFontResolver();
        files.forEach((name, bytes) -> {
            try {
                BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
                resolver.addFont(font, "Noto Sans SC", null);
            } catch (IOException e) {
                throw new UncheckedIOException("failed to load the font " + name, e);
            }
        });
        return resolver;
    }
}
