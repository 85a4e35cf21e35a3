package org.mingce.admission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The marker by which a JPEG of four channels says that they are inks, inverted. Programs that clean files take it out;
 * browsers read such a file as if it were there, and so do we.
 */
final class AdobeMarker {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int ADOBE = 0xEE;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    /** Tables and extensions among the numbers of frames: DHT, JPG and DAC. */
    private static final String NO_FRAMES = "\u00C4\u00C8\u00CC";
    private static final int COMPONENTS = 9;
    private static final int INKS = 4;
    private static final byte[] SEGMENT = ByteBuffer.allocate(16).putShort((short) 0xFFEE).putShort((short) 14)
            .put("Adobe".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {0, 100, 0, 0, 0, 0, 0}).array();

    private AdobeMarker() {
    }

    /** The same file where it has the marker, has not four channels, or is no JPEG. */
    static byte[] added(byte[] file) {
        if (!lacks(file)) {
            return file;
        }
        return ByteBuffer.allocate(file.length + SEGMENT.length).put(file, 0, 2).put(SEGMENT)
                .put(file, 2, file.length - 2).array();
    }

    private static boolean lacks(byte[] file) {
        int at = 2;
        if (file.length < at || byteAt(file, 0) != MARKER || byteAt(file, 1) != START) {
            return false;
        }
        boolean inks = false;
        while (at + COMPONENTS < file.length && byteAt(file, at) == MARKER && byteAt(file, at + 1) != SCAN) {
            int kind = byteAt(file, at + 1);
            if (kind == MARKER) {
                at++;
                continue;
            }
            if (kind == ADOBE) {
                return false;
            }
            if (kind >= FIRST_FRAME && kind <= LAST_FRAME && NO_FRAMES.indexOf(kind) < 0) {
                inks = byteAt(file, at + COMPONENTS) == INKS;
            }
            at += 2 + (byteAt(file, at + 2) << Byte.SIZE | byteAt(file, at + 2 + 1));
        }
        return inks;
    }

    private static int byteAt(byte[] file, int index) {
        return Byte.toUnsignedInt(file[index]);
    }
}
