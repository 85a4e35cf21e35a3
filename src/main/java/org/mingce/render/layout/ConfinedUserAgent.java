package org.mingce.render.layout;

import com.lowagie.text.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Gives Flying Saucer nothing but raster images from the booklet's own folder and from {@code data:} URIs. Everything
 * else that a stylesheet or a tree may ask for is refused and remembered; nothing is fetched.
 */
final class ConfinedUserAgent extends ITextUserAgent {

    /** Flying Saucer's own defaults for XHTML, from its jar. */
    private static final String DEFAULT_STYLESHEET = "/resources/css/XhtmlNamespaceHandler.css";
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private final Path base;
    private final int dotsPerPixel;
    private final Map<String, Image> images = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> unreadable = new TreeSet<>();

    /**
     * @param device       where images are painted
     * @param dotsPerPixel resolution of the layout
     * @param base         the only folder images may come from
     */
    ConfinedUserAgent(ITextOutputDevice device, int dotsPerPixel, Path base) {
        super(device, dotsPerPixel);
        this.base = base;
        this.dotsPerPixel = dotsPerPixel;
    }

    /** Addresses that were asked for and not allowed. */
    Set<String> refused() {
        return refused;
    }

    /** Addresses that were allowed, but are missing or no PNG, JPEG, GIF or BMP image. */
    Set<String> unreadable() {
        return unreadable;
    }

    @Override
    public ImageResource getImageResource(String uri) {
        FSImage image = null;
        if (!images.containsKey(uri)) {
            images.put(uri, load(uri));
        }
        if (images.get(uri) != null) {
            image = new ITextFSImage(Image.getInstance(images.get(uri)));
        }
        return new ImageResource(uri, image);
    }

    private Image load(String uri) {
        try {
            byte[] bytes = uri.startsWith("data:") ? data(uri) : file(uri);
            if (bytes == null) {
                refused.add(brief(uri));
                return null;
            }
            Image image = Image.getInstance(bytes);
            image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
            return image;
        } catch (IOException | RuntimeException e) {
            // OpenPDF throws whatever a broken image makes it stumble over; for us it is an image that can't be read.
            unreadable.add(brief(uri));
            return null;
        }
    }

    private static byte[] data(String uri) {
        int comma = uri.indexOf(',');
        boolean base64 = comma > 0 && uri.substring(0, comma).endsWith(";base64");
        return base64 ? Base64.getMimeDecoder().decode(uri.substring(comma + 1)) : null;
    }

    /** The bytes of a file below the base folder; {@code null} for any other address. */
    private byte[] file(String uri) throws IOException {
        if (uri.indexOf(':') >= 0 || uri.startsWith("/") || uri.startsWith("\\") || uri.contains("..")) {
            return null;
        }
        try {
            Path file = base.resolve(uri).normalize();
            if (!Files.isRegularFile(file)) {
                throw new IOException("no such image");
            }
            if (!file.toRealPath().startsWith(base.toRealPath())) {
                return null;
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("image too large");
            }
            return Files.readAllBytes(file);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String brief(String uri) {
        return uri.length() > 80 ? uri.substring(0, 80) + "…" : uri;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        refused.add(brief(uri));
        throw new IOException("nothing is fetched");
    }

    @Override
    protected InputStream resolveAndOpenStream(String uri) {
        refused.add(brief(uri));
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        URL own = XhtmlNamespaceHandler.class.getResource(DEFAULT_STYLESHEET);
        return new CSSResource(own != null && uri.equals(own.toString())
                ? XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULT_STYLESHEET)
                : resolveAndOpenStream(uri));
    }

    @Override
    public byte[] getBinaryResource(String uri) {
        refused.add(brief(uri));
        return null;
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        refused.add(brief(uri));
        throw new IllegalArgumentException("nothing is fetched");
    }

    @Override
    public String resolveURI(String uri) {
        return uri;
    }
}
