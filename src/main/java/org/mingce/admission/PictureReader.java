package org.mingce.admission;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes a picture of any kind that offices have, and writes it anew. Place, time, device and author, a preview, or
 * whatever else the file carries is left behind.
 */
final class PictureReader {

    /** Pixels on the longer side: 240 to the inch on the longer side of an A4 page's type area. */
    static final int LONGEST = 2400;
    /** More pixels than a camera makes: a file of some kilobytes can claim billions. */
    static final long MOST_PIXELS = 50_000_000;

    private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "bmp", "webp");
    private static final float QUALITY = 0.9f;

    private PictureReader() {
    }

    /**
     * The picture, made anew.
     *
     * @throws RefusedPictureException if it is of no kind that is known, damaged, or larger than any page can show
     */
    static Picture read(byte[] bytes) throws RefusedPictureException {
        byte[] file = AdobeMarker.added(bytes);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            String kind = reader == null ? "" : reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!KINDS.contains(kind)) {
                throw new RefusedPictureException("page.image/kind");
            }
            try {
                reader.setInput(in);
                return read(reader, kind);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers throw whatever a broken file makes them stumble over; for us it is a picture that is damaged.
            throw new RefusedPictureException("page.image/damaged");
        }
    }

    private static Picture read(ImageReader reader, String kind) throws IOException, RefusedPictureException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new RefusedPictureException("page.image/pixels", width, height, MOST_PIXELS / 1_000_000);
        }
        IIOMetadata metadata = reader.getImageMetadata(0);
        BufferedImage image = pixels(reader, Math.max(1, Math.max(width, height) / LONGEST));
        BufferedImage screen = EmbeddedProfile.of(metadata).toScreen(Screen.of(image, LONGEST));
        BufferedImage upright = Orientation.of(metadata).upright(screen);
        boolean photo = Set.of("jpeg", "webp").contains(kind) && !upright.getColorModel().hasAlpha();
        boolean animated = Set.of("gif", "webp").contains(kind) && reader.getNumImages(true) > 1;
        return new Picture(photo ? "jpeg" : "png", photo ? jpeg(upright) : png(upright), animated);
    }

    /** Every {@code step}th pixel: a scan in the finest resolution would take more memory than a booklet has. */
    private static BufferedImage pixels(ImageReader reader, int step) throws IOException, RefusedPictureException {
        boolean[] torn = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) ->
                torn[0] |= warning.contains("Premature end") || warning.contains("Corrupt JPEG"));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, how);
        if (torn[0]) {
            throw new RefusedPictureException("page.image/damaged");
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
