package org.mingce.render.docx.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mingce.page.Page;
import org.mingce.render.docx.content.Piece;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.content.StoredPicture;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;

/** The booklet's pictures: PNG and JPEG from the page's folder or from {@code data:} addresses, each stored once. */
final class Pictures {

    private static final long EMU_IN_PIXEL = 9525;
    private static final int LARGEST = 20 << 20;

    private final Looks looks;
    private final Path base;
    private final Shortfalls shortfalls;
    private final Map<String, Optional<StoredPicture>> bySource = new LinkedHashMap<>();

    Pictures(Looks looks, Page page, Shortfalls shortfalls) {
        this.looks = looks;
        this.base = page.base();
        this.shortfalls = shortfalls;
    }

    /** The picture of an {@code img} in the size of the layout; empty, with a finding, if it can't be had. */
    Optional<Piece> piece(Element image) {
        String source = image.getAttribute("src").strip();
        return of(source).map(picture -> {
            Optional<Box> box = looks.box(image).filter(b -> b.getContentWidth() > 0 && b.getHeight() > 0);
            long width = box.map(b -> looks.scale().emu(b.getContentWidth())).orElse(picture.width() * EMU_IN_PIXEL);
            long height = width * picture.height() / Math.max(1, picture.width());
            return new Piece.Picture(picture, image.getAttribute("alt"), width, height);
        });
    }

    private Optional<StoredPicture> of(String source) {
        return bySource.computeIfAbsent(source, this::read);
    }

    private Optional<StoredPicture> read(String source) {
        String shown = source.startsWith("data:") ? "data:…" : source;
        try {
            byte[] bytes = source.startsWith("data:") ? inline(source) : file(source);
            StoredPicture picture = decode(bytes);
            if (picture == null) {
                shortfalls.unsupportedPicture(shown);
            }
            return Optional.ofNullable(picture);
        } catch (IOException | IllegalArgumentException e) {
            shortfalls.unreadablePicture(shown);
            return Optional.empty();
        }
    }

    private static byte[] inline(String source) {
        int comma = source.indexOf(',');
        if (comma < 0 || !source.substring(0, comma).endsWith(";base64")) {
            throw new IllegalArgumentException("no base64 in data URI");
        }
        return Base64.getMimeDecoder().decode(source.substring(comma + 1));
    }

    /** Reads a file that really lies in the page's folder, symbolic links followed. */
    private byte[] file(String source) throws IOException {
        try {
            Path folder = base.toRealPath();
            Path file = folder.resolve(source).toRealPath();
            if (source.isEmpty() || !file.startsWith(folder) || Files.size(file) > LARGEST) {
                throw new IOException("not in the page's folder, or too large");
            }
            return Files.readAllBytes(file);
        } catch (InvalidPathException e) {
            throw new IOException("no path", e);
        }
    }

    /** Looks at the head of the file only. */
    private static StoredPicture decode(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return switch (reader.getFormatName()) {
                    case "png" -> new StoredPicture(bytes, "png", reader.getWidth(0), reader.getHeight(0));
                    case "JPEG" -> new StoredPicture(bytes, "jpeg", reader.getWidth(0), reader.getHeight(0));
                    default -> null;
                };
            } finally {
                reader.dispose();
            }
        }
    }
}
