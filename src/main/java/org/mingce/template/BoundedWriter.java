package org.mingce.template;

import java.io.Writer;

/** Takes what a template writes, until it is more than any booklet. */
final class BoundedWriter extends Writer {

    /** Characters. The longest published booklet has some 200,000. */
    static final int MOST = 8_000_000;
    private static final int USUAL = 1 << 16;

    private final StringBuilder text = new StringBuilder(USUAL);

    @Override
    public void write(char[] characters, int offset, int length) {
        check(length);
        text.append(characters, offset, length);
    }

    @Override
    public void write(String string, int offset, int length) {
        check(length);
        text.append(string, offset, offset + length);
    }

    private void check(int more) {
        if (text.length() + more > MOST) {
            throw new Endless(Endless.Limit.LENGTH);
        }
    }

    @Override
    public void flush() {
        // the text is in memory
    }

    @Override
    public void close() {
        // the text is in memory
    }

    /** What was written. */
    CharSequence text() {
        return text;
    }
}
