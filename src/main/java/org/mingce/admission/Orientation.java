package org.mingce.admission;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which way up a camera held a picture: EXIF's tag 274, by the names that Java's standard metadata have for it. */
final class Orientation {

    /** By EXIF's number less one. */
    private static final List<String> NAMES = List.of("Normal", "FlipH", "Rotate180", "FlipV", "FlipVRotate90",
            "Rotate270", "FlipHRotate90", "Rotate90");
    private static final int FIRST_LYING = 4;

    private final int number;

    private Orientation(int number) {
        this.number = number;
    }

    /** What a picture's metadata say; upright where they say nothing. */
    static Orientation of(IIOMetadata metadata) {
        if (metadata != null && metadata.isStandardMetadataFormatSupported()) {
            Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            NodeList said = root.getElementsByTagName("ImageOrientation");
            if (said.getLength() > 0) {
                return new Orientation(Math.max(0, NAMES.indexOf(((Element) said.item(0)).getAttribute("value"))));
            }
        }
        return new Orientation(0);
    }

    /** The picture turned so that it stands upright. */
    BufferedImage upright(BufferedImage image) {
        if (number == 0) {
            return image;
        }
        boolean lies = number >= FIRST_LYING;
        int width = lies ? image.getHeight() : image.getWidth();
        int height = lies ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, image.getType());
        return new AffineTransformOp(turn(image.getWidth(), image.getHeight()),
                AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }

    /** From a stored pixel to where it is seen; {@code w} and {@code h} as stored. */
    private AffineTransform turn(int w, int h) {
        return switch (number) {
            case 1 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 3 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 4 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 5 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 6 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
