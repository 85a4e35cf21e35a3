package org.mingce.render.layout;

import com.lowagie.text.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
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
 * Gives Flying Saucer nothing but the images that the page has in itself, as {@code data:} URIs. Everything else that a
 * stylesheet or a tree may ask for is refused and remembered; nothing is opened or fetched.
 */
final class ConfinedUserAgent extends ITextUserAgent {

    /** Flying Saucer's own defaults for XHTML, from its jar. */
    private static final String DEFAULT_STYLESHEET = "/resources/css/XhtmlNamespaceHandler.css";

    private final int dotsPerPixel;
    private final Map<String, Image> images = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> unreadable = new TreeSet<>();

    /**
     * @param device       where images are painted
     * @param dotsPerPixel resolution of the layout
     */
    ConfinedUserAgent(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
        this.dotsPerPixel = dotsPerPixel;
    }

    /** Addresses that were asked for and not allowed. */
    Set<String> refused() {
        return refused;
    }

    /** Addresses that were allowed, but are no image. */
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
            byte[] bytes = data(uri);
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

    /** The bytes of an image in the page; {@code null} for any other address. */
    private static byte[] data(String uri) {
        int comma = uri.indexOf(',');
        boolean base64 = uri.startsWith("data:") && comma > 0 && uri.substring(0, comma).endsWith(";base64");
        return base64 ? Base64.getMimeDecoder().decode(uri.substring(comma + 1)) : null;
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
