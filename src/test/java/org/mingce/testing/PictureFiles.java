package org.mingce.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as offices send them, made for tests: their bytes. */
public final class PictureFiles {

    /** What a camera writes into its files, to be looked for. */
    public static final String DEVICE = "SECRET-DEVICE-28.2280N-112.9388E";

    private static final int PNG_HEAD = 8;

    private PictureFiles() {
    }

    /** Four fields: red and green above blue and white. */
    public static BufferedImage fields(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colors.length; i++) {
            graphics.setColor(colors[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    /** A file of a kind that Java can write. */
    public static byte[] of(BufferedImage image, String kind) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, kind, out)) {
                throw new IllegalArgumentException("no writer for " + kind);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields as a camera stores them that was held another way: EXIF's orientation, 1 to 8. */
    public static byte[] photo(int width, int height, int orientation) {
        BufferedImage upright = fields(width, height, BufferedImage.TYPE_INT_RGB);
        boolean lies = orientation > 4;
        BufferedImage stored =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int across = lies ? y : x;
                int down = lies ? x : y;
                int seenX = Arrays.asList(2, 3, 6, 7).contains(orientation) ? width - 1 - across : across;
                int seenY = Arrays.asList(3, 4, 7, 8).contains(orientation) ? height - 1 - down : down;
                stored.setRGB(x, y, upright.getRGB(seenX, seenY));
            }
        }
        return withExif(of(stored, "jpeg"), orientation);
    }

    /** With an APP1 segment: model (tag 0x110) and orientation (0x112). */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] device = (DEVICE + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(38 + device.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(device.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putInt(0).put(device);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /** A JPEG in CMYK with Adobe's marker, one colour all over; the channels from 0, all ink, to 255. */
    public static byte[] cmyk(int width, int height, int... channels) {
        WritableRaster raster = Raster.createWritableRaster(
                new BandedSampleModel(DataBuffer.TYPE_BYTE, width, height, 4),
                new DataBufferByte(width * height, 4), null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, channels);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = out.toByteArray();
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 16);
        whole.put(jpeg, 0, 2).putShort((short) 0xFFEE).putShort((short) 14);
        whole.put("Adobe".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {0, 100, 0, 0, 0, 0, 0});
        return whole.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The same JPEG without the marker of Adobe that {@link #cmyk} writes, or with another of its transforms. */
    public static byte[] withTransform(byte[] cmyk, int transform) {
        byte[] jpeg = cmyk.clone();
        jpeg[17] = (byte) transform;
        return transform >= 0 ? jpeg : ByteBuffer.allocate(cmyk.length - 16).put(cmyk, 0, 2)
                .put(cmyk, 18, cmyk.length - 18).array();
    }

    /** The same PNG with a color profile (chunk iCCP, before all others but the first). */
    public static byte[] withProfile(byte[] png, byte[] profile) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("iCCPown\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(chunk)) {
            packed.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CRC32 sum = new CRC32();
        sum.update(chunk.toByteArray());
        int head = PNG_HEAD + 25;
        return ByteBuffer.allocate(png.length + chunk.size() + 8).put(png, 0, head).putInt(chunk.size() - 4)
                .put(chunk.toByteArray()).putInt((int) sum.getValue()).put(png, head, png.length - head).array();
    }

    /** A PNG of a few bytes that claims to be this large. */
    public static byte[] bomb(int width, int height) {
        byte[] png = of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(PNG_HEAD + 8, width).putInt(PNG_HEAD + 12, height);
        CRC32 sum = new CRC32();
        sum.update(png, PNG_HEAD + 4, 17);
        head.putInt(PNG_HEAD + 21, (int) sum.getValue());
        return png;
    }

    /** A WebP of one pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }
}
