package org.mingce.render.layout;

import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.FSFont;

/** Flying Saucer's output device, which also tells the font that is set. */
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

    ITextFSFont font() {
        return font;
    }
}
