package org.mingce.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The colour space sRGB as an ICC profile of version 4.2 (ICC.1:2004-10), from the numbers of IEC 61966-2-1. Made
 * here, because the profile in a JDK differs between JDKs and takes a native library to load.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int TAGS = 9;
    private static final int DIRECTORY = 4 + TAGS * 12;

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** The profile's bytes, always the same. */
    byte[] bytes() {
        try {
            new DataOutputStream(directory).writeInt(TAGS);
            tag("desc", text("sRGB"));
            tag("cprt", text("No copyright, use freely"));
            tag("wtpt", xyz(0.9642, 1, 0.8249));
            tag("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322));
            tag("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045));
            tag("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733));
            tag("rTRC", curve());
            tag("gTRC", curve());
            tag("bTRC", curve());
            ByteArrayOutputStream profile = new ByteArrayOutputStream();
            profile.write(header(HEADER + DIRECTORY + data.size()));
            directory.writeTo(profile);
            data.writeTo(profile);
            return profile.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail", e);
        }
    }

    private void tag(String name, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(directory);
        out.writeBytes(name);
        out.writeInt(HEADER + DIRECTORY + data.size());
        out.writeInt(content.length);
        data.write(content);
        data.write(new byte[(4 - content.length % 4) % 4]);
    }

    private static byte[] header(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x04200000);
        out.writeBytes("mntrRGB XYZ ");
        for (int date : new int[] {2000, 1, 1, 0, 0, 0}) {
            out.writeShort(date);
        }
        out.writeBytes("acsp");
        out.write(new byte[28]);
        out.write(point(0.9642, 1, 0.8249));
        out.write(new byte[HEADER - out.size()]);
        return bytes.toByteArray();
    }

    private static byte[] text(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("mluc");
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(12);
        out.writeBytes("enUS");
        out.writeInt(text.length() * 2);
        out.writeInt(28);
        out.write(text.getBytes(StandardCharsets.UTF_16BE));
        return bytes.toByteArray();
    }

    private static byte[] xyz(double x, double y, double z) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("XYZ ");
        out.writeInt(0);
        out.write(point(x, y, z));
        return bytes.toByteArray();
    }

    /** The transfer curve: ((x + 0.055) / 1.055) ^ 2.4, and x / 12.92 up to 0.04045. */
    private static byte[] curve() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("para");
        out.writeInt(0);
        out.writeShort(3);
        out.writeShort(0);
        out.write(point(2.4, 1 / 1.055, 0.055 / 1.055));
        out.writeInt(fixed(1 / 12.92));
        out.writeInt(fixed(0.04045));
        return bytes.toByteArray();
    }

    private static byte[] point(double x, double y, double z) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(fixed(x));
        out.writeInt(fixed(y));
        out.writeInt(fixed(z));
        return bytes.toByteArray();
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65536);
    }
}
