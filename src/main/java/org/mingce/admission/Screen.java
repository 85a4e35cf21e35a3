package org.mingce.admission;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Pixels of any kind as screens have them: sRGB, 8 bits a channel, with alpha only where something is transparent. */
final class Screen {

    private static final int BYTE = 255;
    private static final int ALPHA = 24;
    private static final int OPAQUE = BYTE << ALPHA;

    private Screen() {
    }

    /** The same picture in sRGB, no longer on either side than {@code longest} pixels. */
    static BufferedImage of(BufferedImage image, int longest) {
        BufferedImage source = isGrey(image.getColorModel()) ? grey(image) : image;
        double scale = Math.min(1, longest / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean transparent = isTransparent(source);
        BufferedImage target = new BufferedImage(width, height,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static boolean isGrey(ColorModel model) {
        return !(model instanceof IndexColorModel) && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Java takes grey for linear light and would print it too bright; files mean the grey of screens. */
    private static BufferedImage grey(BufferedImage image) {
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] pixel = new int[raster.getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                raster.getPixel(x, y, pixel);
                int level = pixel[0] * BYTE / most;
                int opacity = alpha ? pixel[1] * BYTE / most << ALPHA : OPAQUE;
                grey.setRGB(x, y, opacity | level << 16 | level << 8 | level);
            }
        }
        return grey;
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> ALPHA != BYTE) {
                    return true;
                }
            }
        }
        return false;
    }
}
