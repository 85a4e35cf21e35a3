package org.mingce.render.layout;

import com.lowagie.text.pdf.ByteBuffer;

/** A rectangle in the content of a page, as the path that OpenPDF writes; each of its numbers is formatted once. */
final class ContentRectangle {

    private final ByteBuffer out;

    private ContentRectangle(ByteBuffer out) {
        this.out = out;
    }

    /** Fills a rectangle; in points. */
    static void fill(ByteBuffer out, float left, float top, float right, float bottom) {
        new ContentRectangle(out).fill(left, top, right, bottom);
    }

    private void fill(float left, float top, float right, float bottom) {
        int leftAt = number(left);
        out.append_i(' ');
        int topAt = number(top);
        int topEnd = out.size();
        operator('m');
        int rightAt = number(right);
        out.append_i(' ');
        int rightEnd = out.size();
        again(topAt, topEnd);
        operator('l');
        again(rightAt, rightEnd);
        int bottomAt = number(bottom);
        int bottomEnd = out.size();
        operator('l');
        again(leftAt, topAt);
        again(bottomAt, bottomEnd);
        operator('l');
        again(leftAt, topEnd);
        operator('l');
        out.append_i('h');
        out.append_i('\n');
        out.append_i('f');
        out.append_i('\n');
    }

    /** Where it stands. */
    private int number(float number) {
        int place = out.size();
        ByteBuffer.formatDouble(number, out);
        return place;
    }

    private void operator(char name) {
        out.append_i(' ');
        out.append_i(name);
        out.append_i('\n');
    }

    private void again(int from, int to) {
        out.append(out.getBuffer(), from, to - from);
    }
}
