package org.mingce.render.layout;

import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.RenderingContext;

/** Flying Saucer's output device, which also tells the font that is set, and adds nothing behind the last page. */
final class BookletOutputDevice extends ITextOutputDevice {

    private ITextFSFont font;

    BookletOutputDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void setFont(FSFont font) {
        super.setFont(font);
        this.font = (ITextFSFont) font;
    }

    /** Adds no bookmarks: which there are is for the PDF renderer to say. */
    @Override
    public void finish(RenderingContext context, Box root) {
        // Named destinations, the other thing that could be added here, nothing asks for.
    }

    ITextFSFont font() {
        return font;
    }
}
