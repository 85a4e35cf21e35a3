package org.mingce.render.docx.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.content.StoredPicture;
import org.mingce.render.docx.content.WordPiece;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;

/** The booklet's pictures: PNG and JPEG that the page has in itself, each stored once. */
final class StoredPictures {

    private static final long EMU_IN_PIXEL = 9525;

    private final Looks looks;
    private final Shortfalls shortfalls;
    private final Map<String, Optional<StoredPicture>> bySource = new LinkedHashMap<>();

    StoredPictures(Looks looks, Shortfalls shortfalls) {
        this.looks = looks;
        this.shortfalls = shortfalls;
    }

    /** The picture of an {@code img} in the size of the layout; empty, with a finding, if it can't be had. */
    Optional<WordPiece> piece(Element image) {
        String source = image.getAttribute("src").strip();
        return of(source).map(picture -> {
            Optional<Box> box = looks.box(image).filter(b -> b.getContentWidth() > 0 && b.getHeight() > 0);
            long width = box.map(b -> looks.scale().emu(b.getContentWidth())).orElse(picture.width() * EMU_IN_PIXEL);
            long height = width * picture.height() / Math.max(1, picture.width());
            return new WordPiece.Picture(picture, image.getAttribute("alt"), width, height);
        });
    }

    private Optional<StoredPicture> of(String source) {
        return bySource.computeIfAbsent(source, this::read);
    }

    private Optional<StoredPicture> read(String source) {
        String shown = source.startsWith("data:") ? "data:…" : source;
        try {
            StoredPicture picture = decode(inline(source));
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
        if (!source.startsWith("data:") || comma < 0 || !source.substring(0, comma).endsWith(";base64")) {
            throw new IllegalArgumentException("no base64 in data URI");
        }
        return Base64.getMimeDecoder().decode(source.substring(comma + 1));
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
