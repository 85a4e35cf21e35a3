package org.mingce.admission;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/**
 * The color profile that a PNG carries (chunk iCCP), which Java's reader passes over: without it a picture from a
 * scanner with a color space of its own would be too pale or too loud. Readers of other kinds mind it themselves.
 */
final class EmbeddedProfile {

    private static final String PNG = "javax_imageio_png_1.0";
    /** Bytes. A profile for screens has some thousands, one for a press a million or two. */
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int GREY = 1;
    private static final int RGB = 3;
    private static final int ALPHA_BITS = 0xFF000000;
    private static final int BYTE = 8;
    private static final int LOW = 0xFF;

    private final Optional<ICC_Profile> profile;

    private EmbeddedProfile(Optional<ICC_Profile> profile) {
        this.profile = profile;
    }

    /** What a picture's metadata carry; where it is none, or broken, the picture is in sRGB, as in browsers. */
    static EmbeddedProfile of(IIOMetadata metadata) {
        if (metadata == null || !PNG.equals(metadata.getNativeMetadataFormatName())) {
            return new EmbeddedProfile(Optional.empty());
        }
        NodeList chunks = ((IIOMetadataNode) metadata.getAsTree(PNG)).getElementsByTagName("iCCP");
        if (chunks.getLength() == 0 || !(((IIOMetadataNode) chunks.item(0)).getUserObject() instanceof byte[] packed)) {
            return new EmbeddedProfile(Optional.empty());
        }
        try (InputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            ICC_Profile profile = ICC_Profile.getInstance(stream.readNBytes(LARGEST));
            int type = profile.getColorSpaceType();
            boolean fits = type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY;
            return new EmbeddedProfile(fits ? Optional.of(profile) : Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new EmbeddedProfile(Optional.empty());
        }
    }

    /**
     * The picture in sRGB.
     *
     * @param image its pixels as they were stored, 8 bits a channel
     */
    BufferedImage toScreen(BufferedImage image) {
        return profile.map(present -> converted(image, present)).orElse(image);
    }

    private static BufferedImage converted(BufferedImage image, ICC_Profile profile) {
        int width = image.getWidth();
        int bands = profile.getNumComponents();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        if (bands == GREY && !isGrey(pixels)) {
            return image;
        }
        WritableRaster stored = raster(image, bands);
        WritableRaster shown = raster(image, RGB);
        int[] samples = new int[bands * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            for (int band = 0; band < bands; band++) {
                samples[i * bands + band] = pixels[i] >> (RGB - 1 - band) * BYTE & LOW;
            }
        }
        stored.setPixels(0, 0, width, image.getHeight(), samples);
        try {
            ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            new ColorConvertOp(way, null).filter(stored, shown);
        } catch (CMMException | IllegalArgumentException e) {
            return image;
        }
        int[] colors = shown.getPixels(0, 0, width, image.getHeight(), (int[]) null);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] & ALPHA_BITS | colors[i * RGB] << 2 * BYTE | colors[i * RGB + 1] << BYTE
                    | colors[i * RGB + 2];
        }
        BufferedImage converted = new BufferedImage(width, image.getHeight(), image.getType());
        converted.setRGB(0, 0, width, image.getHeight(), pixels, 0, width);
        return converted;
    }

    private static WritableRaster raster(BufferedImage image, int bands) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), bands, null);
    }

    private static boolean isGrey(int... pixels) {
        for (int pixel : pixels) {
            if ((pixel >> BYTE & LOW) != (pixel & LOW) || (pixel >> 2 * BYTE & LOW) != (pixel & LOW)) {
                return false;
            }
        }
        return true;
    }
}
